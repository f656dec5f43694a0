import { insertEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isGiven, isMisspelt } from "../../given.ts";
import { SLI } from "../../names.ts";

export default rule({
  id: "openslo/raw-type-missing",
  on: SLI,
  severity: "error",
  authority: "sdk",
  summary: "A raw ratio says whether it counts successes or failures",
  why: "The same number means opposite things: 0.999 of successes is good, 0.999 of failures is an outage. The SDK rejects a raw ratio without its type.",
  avoid: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  ratioMetric:
    raw:
      metricSource:
        type: Prometheus
        spec:
          query: job:checkout_success:ratio
`,
  prefer: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  ratioMetric:
    rawType: success
    raw:
      metricSource:
        type: Prometheus
        spec:
          query: job:checkout_success:ratio
`,
  check(sli, report) {
    const ratio = ["spec", "ratioMetric"];
    const at = [...ratio, "rawType"];
    if (!isGiven(sli, [...ratio, "raw"]) || isGiven(sli, at) || isMisspelt(sli, ratio, "rawType")) return;
    // With counts beside it, raw may be the part that has to go: openslo/one-ratio-form speaks of that.
    if (["good", "bad", "total"].some((key) => isGiven(sli, [...ratio, key]))) return;
    const fixes = ["success", "failure"].flatMap((type) =>
      suggestion(`Add "rawType: ${type}"`, insertEntry(sli, ratio, "rawType", type)),
    );
    report({ at, data: undefined, fixes });
  },
  message: () => '"raw" needs "rawType": "success" or "failure"',
});
