import { type Use, useOf } from "../../../shell/use.ts";
import type { OpsObject } from "../../object.ts";
import { commandsOf, type StepCommands } from "./commands.ts";
import { harmOf } from "./harm.ts";

/** What the commands of a mitigation are there for. */
export interface Mitigation {
  /** Whether one of them changes something, or may. */
  readonly acts: boolean;
  /** Whether one looks at what came of it: in the same step, or behind the last one that changes something. */
  readonly looksBack: boolean;
}

/** What the commands do in the steps that mitigate, and in those that follow and are no diagnosis and no way back. */
export function mitigationOf(object: OpsObject): Mitigation {
  let acts = false;
  let looksBack = false;
  let looksAtLast = false;
  for (const commands of commandsOf(object)) {
    const { phase } = commands.step;
    if (phase === "diagnose" || phase === "rollback" || (phase !== "mitigate" && !acts)) continue;
    const uses = usesOf(object, commands);
    const last = phase === "mitigate" ? uses.lastIndexOf("act") : -1;
    const looks = uses.includes("look", last + 1);
    if (last >= 0) {
      acts = true;
      looksBack ||= looks;
      looksAtLast = looks;
    } else looksAtLast ||= acts && looks;
  }
  return { acts, looksBack: looksBack || looksAtLast };
}

function usesOf(object: OpsObject, commands: StepCommands): readonly Use[] {
  const { step, script } = commands;
  if (script) return script.commands.map(useOf);
  if (harmOf(object, commands)) return ["act"];
  return step.language === "sql" ? ["look"] : [];
}
