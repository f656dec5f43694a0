import { dateText, dayAt } from "../../../math/date.ts";
import type { Path } from "../../../text/path.ts";
import type { ValueOffer } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { runbookOf } from "./view.ts";

/** What a value of a runbook can be: the name of another of its steps; for its last review, today. */
export function valuesAt(object: OpsObject, path: Path, { now }: RuleContext): readonly ValueOffer[] {
  const { fields } = runbookOf(object);
  const [list, step, role, ...below] = path.slice(fields.length);
  if (list === "lastReviewed") return [{ label: dateText(dayAt(now)) ?? "", detail: "today" }];
  if (list !== "steps" || step === undefined || below.length > 0) return [];
  if (role === "rollback" || role === "verify") return otherSteps(object, path);
  if (role !== "onFailure") return [];
  const steps = otherSteps(object, path).map(({ label, ...rest }) => ({ label: `step:${label}`, ...rest }));
  return [{ label: "abort" }, { label: "continue" }, ...steps];
}

/** The names of a page's fences, under which its front matter says more about them. */
export function stepKeys(object: OpsObject, path: Path): readonly ValueOffer[] {
  return object.document.markdown && path.length === 1 && path[0] === "steps" ? namedSteps(object) : [];
}

function otherSteps(object: OpsObject, path: Path): readonly ValueOffer[] {
  const own = path.slice(0, -1).join("\n");
  const { steps } = runbookOf(object);
  const self = steps.find((step) => step.path.join("\n") === own)?.id;
  return namedSteps(object).filter(({ label }) => label !== self);
}

function namedSteps(object: OpsObject): readonly ValueOffer[] {
  return runbookOf(object).steps.flatMap(({ id, phase }) =>
    id === undefined ? [] : { label: id, ...(phase === undefined ? {} : { detail: phase }) },
  );
}
