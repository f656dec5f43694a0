import { removeEntry, renameKey, safeFix, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { isGiven, isV2alpha } from "../../given.ts";
import { SLO } from "../../names.ts";

export default rule({
  id: "openslo/service-renamed",
  on: SLO,
  severity: "information",
  authority: "sdk",
  summary: "v2alpha calls the service of an SLO serviceRef",
  why: "v2alpha is still moving: its text and older tools say service, the present Go SDK knows serviceRef only and rejects the other as an unknown field.",
  avoid: `
apiVersion: openslo.com/v2alpha
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
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
    const at = ["spec", "service"];
    if (!isV2alpha(slo) || !isGiven(slo, at)) return;
    const fixes = isGiven(slo, ["spec", "serviceRef"])
      ? suggestion('Remove "service"', removeEntry(slo, at))
      : safeFix('Rename to "serviceRef"', renameKey(slo, at, "serviceRef"));
    report({ at, part: "key", data: undefined, fixes });
  },
  message: () => 'v2alpha is moving: its text says "service", the present Go SDK reads "serviceRef" only',
});
