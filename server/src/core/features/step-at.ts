import type { StepToCopy } from "../../protocol.ts";
import { ANY_RUNBOOK } from "../kinds/ops/names.ts";
import { commandsOf, type StepCommands } from "../kinds/ops/runbook/commands.ts";
import { parametersOf } from "../kinds/ops/runbook/parameter-text.ts";
import { placeholders } from "../kinds/ops/runbook/placeholders.ts";
import { type Position, touches } from "../text/span.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { at } from "./at.ts";

/** The step of a runbook at a position, ready to be filled in; undefined where no step with a command is. */
export function stepAt(workspace: Workspace, uri: string, position: Position): StepToCopy | undefined {
  const place = at(workspace, uri, position);
  const root = place?.entry.analysis.objects[0];
  if (!place || !root || !ANY_RUNBOOK.kinds.includes(root.kind.id)) return undefined;
  const steps = commandsOf(root.object).filter(({ step }) => step.run.trim() !== "");
  const found = steps.find(({ step }) => touches(step.span, place.offset));
  if (!found) return undefined;
  const run = commandText(found);
  const known = parametersOf(root.object);
  const used = new Set(placeholders(run).map(({ name }) => name));
  const parameters = [...used].flatMap((name) => {
    const parameter = known.get(name);
    if (!parameter) return [];
    const { description, default: preset, enum: values, pattern, secret, required } = parameter;
    return {
      name,
      ...(description === undefined ? {} : { description }),
      ...(preset === undefined ? {} : { preset: String(preset) }),
      ...(values === undefined ? {} : { values: values.map(String) }),
      ...(pattern === undefined ? {} : { pattern }),
      required: required === true,
      secret: secret === true,
    };
  });
  return { title: found.step.title, parts: partsOf(run, new Set(known.keys())), parameters };
}

/** What is to be run: without the prompts in front of commands, and without what they printed. */
function commandText({ step: { run }, script }: StepCommands): string {
  const lines = (script?.output ?? []).map(({ start, end }) => ({
    start,
    end: run.startsWith("\n", end) ? end + 1 : end,
  }));
  let text = "";
  let from = 0;
  for (const { start, end } of [...(script?.prompts ?? []), ...lines].sort((a, b) => a.start - b.start)) {
    text += run.slice(from, start);
    from = end;
  }
  return (text + run.slice(from)).trimEnd();
}

/** The command in pieces. What stands in double braces and is no parameter is another tool's and stays. */
function partsOf(run: string, parameters: ReadonlySet<string>): StepToCopy["parts"] {
  const parts: { text: string; isParameter: boolean }[] = [];
  let from = 0;
  for (const { name, span } of placeholders(run)) {
    if (!parameters.has(name)) continue;
    const [start, end] = [run.lastIndexOf("{{", span.start), run.indexOf("}}", span.end) + 2];
    parts.push({ text: run.slice(from, start), isParameter: false }, { text: name, isParameter: true });
    from = end;
  }
  return [...parts, { text: run.slice(from), isParameter: false }].filter(({ text }) => text !== "");
}
