import { type Use, useOf } from "../../../shell/use.ts";
import type { OpsObject } from "../../object.ts";
import { commandsOf, type StepCommands } from "./commands.ts";
import { harmOf } from "./harm.ts";

/** What the commands of a mitigation are there for. */
export interface Mitigation {
  /** Whether one of them changes something, or may. */
  readonly acts: boolean;
  /** Whether one looks at what came of it: behind the last change of its own step, or in a later step. */
  readonly looksBack: boolean;
}

/** What the commands do in the steps that mitigate, and in those that follow and are no diagnosis and no way back. */
export function mitigationOf(object: OpsObject): Mitigation {
  let acts = false;
  let looksBack = false;
  for (const commands of commandsOf(object)) {
    const { phase } = commands.step;
    if (phase === "diagnose" || phase === "rollback" || (phase !== "mitigate" && !acts)) continue;
    const uses = usesOf(object, commands);
    const last = phase === "mitigate" ? uses.lastIndexOf("act") : -1;
    acts ||= last >= 0;
    looksBack ||= acts && uses.includes("look", last + 1);
  }
  return { acts, looksBack };
}

function usesOf(object: OpsObject, commands: StepCommands): readonly Use[] {
  const { step, script, sql } = commands;
  if (script) return script.commands.map(useOf);
  if (sql.length > 0 || harmOf(object, commands)) return ["act"];
  return step.language === "sql" ? ["look"] : [];
}
