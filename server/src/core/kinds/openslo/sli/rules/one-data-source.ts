import { rule } from "../../../rule.ts";
import { checkChoice, choiceMessage } from "../../choice.ts";
import { isV2alpha } from "../../given.ts";
import { SLI } from "../../names.ts";
import { sliView } from "../../views/sli.ts";

export default rule({
  id: "openslo/one-data-source",
  on: SLI,
  severity: "error",
  authority: "sdk",
  summary: "A metric of v2alpha names a data source or describes one",
  why: "A query needs a system that answers it. In v2alpha a metric either refers to a DataSource or holds one, and the SDK rejects it with neither or both.",
  avoid: `
apiVersion: openslo.com/v2alpha
kind: SLI
metadata:
  name: checkout-latency
spec:
  thresholdMetric:
    spec:
      query: checkout_confirmation_seconds
`,
  prefer: `
apiVersion: openslo.com/v2alpha
kind: SLI
metadata:
  name: checkout-latency
spec:
  thresholdMetric:
    dataSourceRef: prometheus
    spec:
      query: checkout_confirmation_seconds
`,
  check(sli, report) {
    if (!isV2alpha(sli)) return;
    for (const { path } of sliView(sli).metrics) checkChoice(sli, path, ["dataSourceRef", "dataSourceSpec"], report);
  },
  message: choiceMessage,
});
