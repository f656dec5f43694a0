import { type Danger, dangerOf, sqlDanger } from "../../../shell/danger.ts";
import { readShell, type ShellScript } from "../../../shell/script.ts";
import { type SqlChange, sqlChanges } from "../../../shell/sql.ts";
import type { OpsObject } from "../../object.ts";
import { runbookOf, type Step } from "./view.ts";

/** What a step runs, read once. All spans are offsets in the step's `run`. */
export interface StepCommands {
  readonly step: Step;
  /** Undefined where no shell reads it. */
  readonly script: ShellScript | undefined;
  /** The statements of a step in SQL. */
  readonly sql: readonly SqlChange[];
  /** The worst that it does; undefined where the step says that it is not destructive, or nothing does any harm. */
  readonly danger: Danger | undefined;
}

/** The commands of a runbook, step by step. */
export function commandsOf(object: OpsObject): readonly StepCommands[] {
  const known = commands.get(object);
  if (known) return known;
  const read = runbookOf(object).steps.map(readStep);
  commands.set(object, read);
  return read;
}

const commands = new WeakMap<OpsObject, readonly StepCommands[]>();

function readStep(step: Step): StepCommands {
  const script = isShell(step) ? readShell(step.run) : undefined;
  const sql = step.language === "sql" ? sqlChanges(step.run) : [];
  const dangers = [
    ...(script?.commands ?? []).flatMap((command) => dangerOf(command) ?? []),
    ...sql.flatMap((change) => sqlDanger(change) ?? []),
  ];
  const worst = dangers.find(({ grade }) => grade === "destructive") ?? dangers[0];
  return { step, script, sql, danger: step.safety.destructive === false ? undefined : worst };
}

function isShell({ language, run }: Step): boolean {
  return run !== "" && (language === "bash" || language === "shell" || language === "console");
}
