import type { Span } from "../../../text/span.ts";
import type { OutlinePart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { phasesOf } from "./read-markdown.ts";
import { runbookOf, type Step } from "./view.ts";

/** The steps of a runbook; on a page below the headings that begin a phase. */
export function outline(object: OpsObject): readonly OutlinePart[] {
  const { steps } = runbookOf(object);
  const body = object.document.markdown;
  if (!body) return steps.map((step) => part(step, step.phase ?? ""));
  const phases = phasesOf(body);
  const sections = body.sections.filter(({ heading }) => heading !== undefined && body.headings[heading]?.level === 2);
  const inside = sections.map(({ heading = 0, span }) => ({
    name: body.headings[heading]?.text ?? "",
    detail: phases[heading] ?? "",
    sort: "phase" as const,
    span,
    nameSpan: body.headings[heading]?.textSpan ?? span,
    children: steps.filter((step) => holds(span, step)).map((step) => part(step, "")),
  }));
  const outside = steps.filter((step) => !sections.some(({ span }) => holds(span, step)));
  return [...outside.map((step) => part(step, "")), ...inside].sort((a, b) => a.span.start - b.span.start);
}

function holds({ start, end }: Span, { span }: Step): boolean {
  return start <= span.start && span.end <= end;
}

function part({ title, span, titleSpan, timeout }: Step, phase: string): OutlinePart {
  const detail = [phase, timeout].filter((each) => each !== undefined && each !== "").join(" · ");
  return { name: title, detail, sort: "step", span, nameSpan: titleSpan, children: [] };
}
