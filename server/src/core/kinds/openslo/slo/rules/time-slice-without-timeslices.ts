import { removeEntry, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { SLO } from "../../names.ts";
import { sloView } from "../../views/slo.ts";

interface Data {
  readonly key: string;
  readonly method: string;
}

// RatioTimeslices averages over slices and has no target for one of them.
const unused: Readonly<Record<string, readonly ("timeSliceTarget" | "timeSliceWindow")[]>> = {
  Occurrences: ["timeSliceTarget", "timeSliceWindow"],
  RatioTimeslices: ["timeSliceTarget"],
};

export default rule({
  id: "openslo/time-slice-without-timeslices",
  on: SLO,
  severity: "warning",
  authority: "ours",
  summary: "Fields of time slices stand only where the budgeting method uses them",
  why: "With Occurrences events are counted, not slices of time, and RatioTimeslices averages the slices without calling one good or bad, so these fields have no effect. Either they are left over or the budgeting method should be Timeslices.",
  avoid: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
      timeSliceTarget: 0.95
`,
  prefer: `
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - target: 0.99
`,
  check(slo, report) {
    const { budgetingMethod: method = "", objectives } = sloView(slo);
    for (const objective of objectives) {
      for (const key of unused[method] ?? []) {
        if (objective[key] === undefined) continue;
        const at = [...objective.path, key];
        const fixes = suggestion(`Remove "${key}"`, removeEntry(slo, at));
        report({ at, part: "key", data: { key, method }, fixes, unnecessary: true });
      }
    }
  },
  message: ({ key, method }: Data) => `"${key}" has no effect with "budgetingMethod: ${method}"`,
});
