import { rule } from "../../../rule.ts";
import { isFilled, isGiven, isMisspelt, isV2alpha } from "../../given.ts";
import { SLO } from "../../names.ts";

export default rule({
  id: "openslo/service-missing",
  on: SLO,
  severity: "error",
  authority: "sdk",
  summary: "An SLO of v2alpha names its service",
  why: "The service is what the SLO belongs to; reports, owners and escalations are found through it. The SDK rejects an SLO without one.",
  avoid: `
apiVersion: openslo.com/v2alpha
kind: SLO
metadata:
  name: checkout-availability
spec:
  sliRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  prefer: `
apiVersion: openslo.com/v2alpha
kind: SLO
metadata:
  name: checkout-availability
spec:
  serviceRef: checkout
  sliRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.999
`,
  check(slo, report) {
    const spec = ["spec"];
    if (!isV2alpha(slo) || !isFilled(slo, spec) || isMisspelt(slo, spec, "serviceRef")) return;
    if (isGiven(slo, ["spec", "serviceRef"]) || isGiven(slo, ["spec", "service"])) return;
    report({ at: ["spec", "serviceRef"], data: undefined });
  },
  message: () => 'missing required field "serviceRef"; it names the service that the SLO belongs to',
});
