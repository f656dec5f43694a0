import type { RunbookFrontMatter } from "../../../schema/generated/types/ops-v1.ts";
import type { Fence, MarkdownBody } from "../../../syntax/markdown/types.ts";
import type { OpsObject } from "../../object.ts";
import { spanAt } from "../../place.ts";
import { phaseOf } from "./phases.ts";
import { roles, stepNamed, stepToil } from "./step-parts.ts";
import type { Phase, RunbookView, SharedFields, Step, StepLanguage, StepName } from "./view.ts";

/** The runbook of a Markdown page: fields from its front matter, phases from its headings, steps from its fences. */
export function readMarkdown(object: OpsObject, body: MarkdownBody): RunbookView {
  const value = object.value as OpsObject<RunbookFrontMatter>["value"];
  const phases = phasesOf(body);
  const steps = body.fences.flatMap((fence, index) =>
    stepLanguages.has(fence.language) ? [readFence(object, body, fence, index, phases)] : [],
  );
  return {
    fields: [],
    shared: value as SharedFields,
    parameters: Object.keys(value.parameters ?? {}),
    steps,
  };
}

/** The languages of fences that are commands or queries to run; other fences only show something. */
export const stepLanguages: ReadonlyMap<string, StepLanguage> = new Map(
  Object.entries({
    bash: "sh bash shell",
    shell: "zsh ksh",
    console: "console terminal shell-session shellsession",
    sql: "sql",
    other: "powershell pwsh promql logql http",
  } satisfies Record<StepLanguage, string>).flatMap(([language, names]) =>
    names.split(" ").map((name) => [name, language as StepLanguage] as const),
  ),
);

/** The phase of each heading: its own, else that of the nearest one above it. */
export function phasesOf({ headings }: MarkdownBody): readonly (Phase | undefined)[] {
  const open: { readonly level: number; readonly phase: Phase | undefined }[] = [];
  return headings.map(({ level, text }) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    // The title names the alert, and "Alert: disk almost full" begins no phase.
    const own = level === 1 ? undefined : phaseOf(text);
    const phase = own ?? open.at(-1)?.phase;
    open.push({ level, phase });
    return phase;
  });
}

function readFence(
  object: OpsObject,
  body: MarkdownBody,
  fence: Fence,
  index: number,
  phases: readonly (Phase | undefined)[],
): Step {
  const value = object.value as OpsObject<RunbookFrontMatter>["value"];
  const attribute = (name: string) => fence.attributes.find((each) => each.name === name);
  const id = attribute("name");
  const more = id && value.steps && Object.hasOwn(value.steps, id.value) ? value.steps[id.value] : undefined;
  const heading = fence.heading === undefined ? undefined : body.headings[fence.heading];
  const names = roles.flatMap((role): readonly StepName[] => {
    const own = attribute(`x-${role}`);
    const target = stepNamed(role, own?.value ?? more?.[role]);
    if (target === undefined) return [];
    const span = own?.valueSpan ?? spanAt(object.document, ["steps", id?.value ?? "", role]);
    return [{ role, id: target, span }];
  });
  return {
    id: id?.value,
    title: id?.value ?? firstLine(fence) ?? heading?.text ?? `step ${index + 1}`,
    phase: fence.heading === undefined ? undefined : phases[fence.heading],
    run: fence.content,
    runSpan: ({ start, end }) => ({ start: fence.offsetAt(start), end: fence.offsetAt(end) }),
    span: fence.span,
    titleSpan: id?.valueSpan ?? firstLineSpan(fence),
    path: id ? ["steps", id.value] : ["steps", index],
    names,
    language: stepLanguages.get(fence.language) ?? "other",
    timeout: attribute("x-timeout")?.value ?? more?.timeout,
    safety: {
      destructive: booleanOf(attribute("x-destructive")?.value) ?? more?.destructive,
      confirm: attribute("x-confirm")?.value ?? more?.confirm,
      irreversible: attribute("x-irreversible")?.value ?? more?.irreversible,
    },
    fence,
    toil: stepToil(["steps", id?.value ?? "", "toil"], more?.toil),
  };
}

/** An attribute is a text; other words than these two say nothing. */
function booleanOf(text: string | undefined): boolean | undefined {
  return text === "true" ? true : text === "false" ? false : undefined;
}

function firstLine({ content }: Fence): string | undefined {
  const line = content.split(/\r?\n/).find((each) => each.trim() !== "" && !each.trim().startsWith("#"));
  return line?.trim().slice(0, 60);
}

function firstLineSpan(fence: Fence) {
  const line = /[^\r\n]*/.exec(fence.content)?.[0] ?? "";
  if (line.trim() === "") return { start: fence.span.start, end: fence.infoSpan.end };
  return { start: fence.offsetAt(0), end: fence.offsetAt(line.length) };
}
