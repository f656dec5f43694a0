import type { Path } from "../../../text/path.ts";
import type { Hint, HoverPart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { calendarHints, calendarHover } from "../calendar-features.ts";
import { dueHints, dueHover } from "./due-hints.ts";
import { exceptionHints } from "./exception-hints.ts";
import { exceptionHover } from "./exception-hover.ts";
import { hints } from "./hints.ts";
import { hover } from "./hover.ts";

/** All hints of a policy: what it meets, when its deadlines are, its calendar and its exceptions. */
export function allHints(object: OpsObject, context: RuleContext): readonly Hint[] {
  return [hints, dueHints, calendarHints, exceptionHints].flatMap((each) => each(object, context));
}

/** All hover text of a policy. */
export function allHover(object: OpsObject, path: Path, context: RuleContext): readonly HoverPart[] {
  return [hover, dueHover, calendarHover, exceptionHover].flatMap((each) => each(object, path, context));
}
