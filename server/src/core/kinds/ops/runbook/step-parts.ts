import type { Path } from "../../../text/path.ts";
import { type WrittenWork, workHoursPerMonth } from "../work.ts";
import type { StepName, StepToil } from "./view.ts";

/** The attributes in which a step names another one. */
export const roles: readonly StepName["role"][] = ["rollback", "verify", "onFailure"];

/** The step that the text of such an attribute names; `onFailure` also takes words that name none. */
export function stepNamed(role: StepName["role"], text: string | undefined): string | undefined {
  return role === "onFailure" ? /^step:(.+)$/.exec(text ?? "")?.[1] : text;
}

/** What a step's `toil` at a path comes to; undefined while what it takes to know is missing. */
export function stepToil(path: Path, toil: WrittenWork | undefined): StepToil | undefined {
  const hoursPerMonth = toil && workHoursPerMonth(toil);
  return hoursPerMonth === undefined ? undefined : { path, hoursPerMonth };
}
