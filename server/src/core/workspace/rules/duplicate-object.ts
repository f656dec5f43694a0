import {
  ALERT_CONDITION,
  ALERT_NOTIFICATION_TARGET,
  ALERT_POLICY,
  DATA_SOURCE,
  SLI,
  SLO,
  SLO_V1ALPHA,
  V1,
  V1ALPHA,
  V2ALPHA,
} from "../../kinds/openslo/names.ts";
import { rule, selector } from "../../kinds/rule.ts";
import { nameTaken, nameTakenMessage } from "../name-taken.ts";

export default rule({
  id: "openslo/duplicate-object",
  on: selector<unknown>(
    ...[SLO, SLI, DATA_SOURCE, ALERT_POLICY, ALERT_CONDITION].flatMap(({ kinds }) => kinds),
    ...ALERT_NOTIFICATION_TARGET.kinds,
    ...SLO_V1ALPHA.kinds,
    ...[V1, V2ALPHA, V1ALPHA].map((version) => `${version} Service`),
  ),
  severity: "warning",
  authority: "ours",
  summary: "The name of an object is unique among those of its kind",
  why: "References go by the name, so with two objects of one name it depends on the tool and the order of the files which of them counts. Where a copy is wanted, as in overlays, leave its folder out with `ignore` in ops-as-code.yaml.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
---
apiVersion: openslo/v1
kind: Service
metadata:
  name: payments
`,
  check(object, report, { workspace }) {
    const found = nameTaken(object, workspace);
    if (found) report(found);
  },
  message: nameTakenMessage,
});
