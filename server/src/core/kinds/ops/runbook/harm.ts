import { takesBack } from "../../../shell/danger.ts";
import { keySpan } from "../../../syntax/query.ts";
import type { Span } from "../../../text/span.ts";
import type { OpsObject } from "../../object.ts";
import { commandsOf, type StepCommands } from "./commands.ts";

/** The harm that a step does, by its command or by its own word. */
export interface Harm {
  readonly grade: "destructive" | "disruptive";
  /** What does it: the words of the command in quotes, or the step. */
  readonly subject: string;
  /** Third person: `deletes files`. */
  readonly effect: string;
  /** In the document. */
  readonly span: Span;
}

/** What a step does to a running system; undefined where it only looks, or says itself that it does no harm. */
export function harmOf(object: OpsObject, { step, danger }: StepCommands): Harm | undefined {
  const isDeclared = step.safety.destructive === true;
  if (danger) {
    const grade = isDeclared ? "destructive" : danger.grade;
    return { grade, subject: `"${danger.words}"`, effect: danger.effect, span: step.runSpan(danger.span) };
  }
  if (!isDeclared) return undefined;
  const key = keySpan(object.document, [...object.path, ...step.path, "destructive"]);
  return { grade: "destructive", subject: "the step", effect: "is destructive", span: key ?? step.titleSpan };
}

/** Whether the runbook has the command that takes back what a step's command does, such as `uncordon` for `drain`. */
export function isTakenBack(object: OpsObject, { danger }: StepCommands): boolean {
  if (!danger?.opposite) return false;
  return commandsOf(object).some(({ script }) => script?.commands.some((command) => takesBack(command, danger)));
}

/** `Deletes files`, for a question that an author goes on writing. */
export function asSentence({ effect, subject }: Harm): string {
  if (subject === "the step") return "Say what will happen";
  return effect.charAt(0).toUpperCase() + effect.slice(1);
}
