import { insertEntry, safeFix } from "../../fix.ts";
import { rule } from "../../rule.ts";
import { givenKeys, isGiven, isMisspelt } from "../given.ts";
import { itemsOf, SLO_OR_ALERT_POLICY } from "./reference-or-inline.ts";

interface Data {
  readonly item: string;
  readonly part: string;
  readonly kind: string;
}

const parts = ["kind", "metadata", "spec"];
const kinds: Readonly<Record<string, string>> = {
  alertPolicyRef: "AlertPolicy",
  conditionRef: "AlertCondition",
  targetRef: "AlertNotificationTarget",
};

export default rule({
  id: "openslo/inline-part-missing",
  on: SLO_OR_ALERT_POLICY,
  severity: "error",
  authority: "sdk",
  summary: "An object written out in a list has kind, metadata and spec",
  why: "An object that is written out in a list is a whole object but for its apiVersion. Without its kind, its name or its content the SDK rejects it.",
  avoid: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - metadata:
        name: on-call-mail
      spec:
        target: email
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - kind: AlertNotificationTarget
      metadata:
        name: on-call-mail
      spec:
        target: email
`,
  check(object, report) {
    for (const { path, reference } of itemsOf(object)) {
      if (isGiven(object, [...path, reference]) || givenKeys(object, path, parts).length === 0) continue;
      const kind = kinds[reference] ?? "";
      for (const part of parts) {
        const at = [...path, part];
        if (isGiven(object, at) || isMisspelt(object, path, part)) continue;
        const fixes = part === "kind" ? safeFix(`Add "kind: ${kind}"`, insertEntry(object, path, part, kind)) : [];
        report({ at, data: { item: `item ${Number(path.at(-1)) + 1} of "${path.at(-2)}"`, part, kind }, fixes });
      }
    }
  },
  message: ({ item, part, kind }: Data) =>
    part === "kind"
      ? `${item} is written out without its kind; add "kind: ${kind}"`
      : `${item} is written out without "${part}"; an inline ${kind} has kind, metadata and spec`,
});
