import type { YamlDocument } from "../../../syntax/types.ts";
import { type PhaseSection, sectionsOfPhase } from "./phase-sections.ts";
import type { Phase } from "./view.ts";

/** The sections that a runbook usually has, in their order, with the commonest heading of each. */
const usualSections: readonly (readonly [Phase, string])[] = [
  ["meaning", "Meaning"],
  ["impact", "Impact"],
  ["diagnose", "Diagnosis"],
  ["mitigate", "Mitigation"],
  ["verify", "Verification"],
  ["rollback", "Rollback"],
];

/** A section to add to a page. */
export interface NewSection {
  readonly title: string;
  /** The offset in the page. */
  readonly at: number;
  readonly text: string;
  /** The section of another phase beside which it belongs. */
  readonly beside: PhaseSection;
}

/** The usual sections that a page lacks, in their order. */
export function missingSections(document: YamlDocument): readonly NewSection[] {
  return usualSections.flatMap(([phase]) => newSection(document, phase) ?? []);
}

/**
 * The section of a phase that a page lacks: behind the last one of the phases that usually come before it, else in front of
 * the first one of those that follow. It looks like that one: the level of its heading, its line breaks, and words in the
 * same case. Undefined where the page has the section, or none beside which it could stand, or a fence there has no end.
 */
export function newSection(document: YamlDocument, phase: Phase): NewSection | undefined {
  const { markdown, text } = document;
  const index = usualSections.findIndex(([each]) => each === phase);
  const usual = usualSections[index];
  if (!markdown || !usual || sectionsOfPhase(markdown, phase).length > 0) return undefined;
  const sectionsOf = (list: typeof usualSections) => list.flatMap(([each]) => sectionsOfPhase(markdown, each));
  const before = sectionsOf(usualSections.slice(0, index)).at(-1);
  const beside = before ?? sectionsOf(usualSections.slice(index + 1))[0];
  if (!beside) return undefined;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const isShouted = beside.heading.text === beside.heading.text.toUpperCase();
  const title = isShouted ? usual[1].toUpperCase() : usual[1];
  const line = `${"#".repeat(beside.heading.level)} ${title}${newline}`;
  const at = before ? before.span.end : beside.span.start;
  if (markdown.fences.some(({ span }) => span.end === at && isOpen(text.slice(span.start, at)))) return undefined;
  const isLast = at === text.length;
  return { title, at, text: `${gap(text.slice(0, at), newline)}${line}${isLast ? "" : newline}`, beside };
}

/** Whether a fence lacks its last line, so that what follows would become part of it. */
function isOpen(fence: string): boolean {
  return !/\n[ \t>]*(?:`{3,}|~{3,})\s*$/.test(fence);
}

/** What is missing of the empty line between a text and the heading behind it. */
function gap(text: string, newline: string): string {
  if (text === "" || text.endsWith(newline + newline)) return "";
  return text.endsWith("\n") ? newline : newline + newline;
}
