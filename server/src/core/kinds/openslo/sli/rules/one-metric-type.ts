import { rule } from "../../../rule.ts";
import { checkChoice, choiceMessage } from "../../choice.ts";
import { isGiven } from "../../given.ts";
import { SLI } from "../../names.ts";

export default rule({
  id: "openslo/one-metric-type",
  on: SLI,
  severity: "error",
  authority: "sdk",
  summary: "An SLI has either a ratio metric or a threshold metric",
  why: "A ratio metric counts good and all events, a threshold metric gives one number that objectives compare with a limit. With neither there is nothing to measure, with both it is not clear what counts.",
  avoid: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-latency
spec:
  description: Time until an order is confirmed
`,
  prefer: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-latency
spec:
  description: Time until an order is confirmed
  thresholdMetric:
    metricSource:
      type: Prometheus
      spec:
        query: checkout_confirmation_seconds
`,
  check(sli, report) {
    if (isGiven(sli, ["spec"])) checkChoice(sli, ["spec"], ["ratioMetric", "thresholdMetric"], report);
  },
  message: choiceMessage,
});
