import type { Path } from "../../../../text/path.ts";
import type { OpsObject } from "../../../object.ts";
import { type Report, rule } from "../../../rule.ts";
import { type ChoiceData, choiceMessage, reportExclusion } from "../../choice.ts";
import { givenKeys, isGiven, isMisspelt, isNoMapping } from "../../given.ts";
import { SLI } from "../../names.ts";

type Data = ChoiceData | { readonly missing: "all" | "total" | "part" };

const path: Path = ["spec", "ratioMetric"];

export default rule({
  id: "openslo/one-ratio-form",
  on: SLI,
  severity: "error",
  authority: "sdk",
  summary: "A ratio metric is good and total, or bad and total, or raw",
  why: "A ratio needs what is divided and what it is divided by: good or bad events, and all events. A ratio that is computed already stands alone as raw. Any other combination leaves open what the SLI is.",
  avoid: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  ratioMetric:
    counter: true
    total:
      metricSource:
        type: Prometheus
        spec:
          query: http_requests_total{job="checkout"}
`,
  prefer: `
apiVersion: openslo/v1
kind: SLI
metadata:
  name: checkout-availability
spec:
  ratioMetric:
    counter: true
    good:
      metricSource:
        type: Prometheus
        spec:
          query: http_requests_total{job="checkout", code!~"5.."}
    total:
      metricSource:
        type: Prometheus
        spec:
          query: http_requests_total{job="checkout"}
`,
  check(sli, report) {
    if (!isGiven(sli, path) || isNoMapping(sli, path)) return;
    const raw = givenKeys(sli, path, ["raw"]);
    const parts = givenKeys(sli, path, ["good", "bad"]);
    const all = givenKeys(sli, path, ["good", "bad", "total", "raw"]);
    if (raw.length > 0) {
      if (all.length > 1) reportExclusion(sli, path, all, all, report);
      return;
    }
    if (parts.length > 1) reportExclusion(sli, path, parts, parts, report);
    reportMissing(sli, parts.length > 0, all.includes("total"), report);
  },
  message: (data: Data) => ("missing" in data ? sentences[data.missing] : choiceMessage(data)),
});

const sentences = {
  all: '"ratioMetric" has no metric; it needs "good" and "total", or "bad" and "total", or "raw"',
  total: '"ratioMetric" has no "total"; "good" or "bad" events are divided by all events',
  part: '"ratioMetric" has a "total", but neither "good" nor "bad"; one of them is needed',
};

function reportMissing(sli: OpsObject, hasPart: boolean, hasTotal: boolean, report: (finding: Report<Data>) => void) {
  if (hasPart && hasTotal) return;
  const wanted = hasTotal ? ["good", "bad"] : hasPart ? ["total"] : ["good", "bad", "total", "raw"];
  if (wanted.some((key) => isMisspelt(sli, path, key))) return;
  report({ at: path, part: "key", data: { missing: hasTotal ? "part" : hasPart ? "total" : "all" } });
}
