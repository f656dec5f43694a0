import type { Heading, MarkdownBody } from "../../../syntax/markdown/types.ts";
import type { Span } from "../../../text/span.ts";
import { phasesOf } from "./read-markdown.ts";
import type { Phase } from "./view.ts";

/** A section of a page whose heading begins a phase; the sections below it are part of it. */
export interface PhaseSection {
  readonly heading: Heading;
  readonly span: Span;
}

/** The sections that belong to a phase, without those that lie in another one of it. */
export function sectionsOfPhase(body: MarkdownBody, phase: Phase): readonly PhaseSection[] {
  const phases = phasesOf(body);
  const found: PhaseSection[] = [];
  for (const { heading: index, span } of body.sections) {
    const heading = index === undefined ? undefined : body.headings[index];
    if (index === undefined || !heading || phases[index] !== phase) continue;
    if (span.start >= (found.at(-1)?.span.end ?? 0)) found.push({ heading, span });
  }
  return found;
}
