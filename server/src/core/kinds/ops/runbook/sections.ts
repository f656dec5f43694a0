import type { YamlDocument } from "../../../syntax/types.ts";
import { sectionsOfPhase } from "./phase-sections.ts";

/** The phases whose section is offered where a page has none, with the commonest heading of each. */
const offeredSections = { verify: "Verification", rollback: "Rollback" } as const;

/** A section to add to a page. */
export interface NewSection {
  readonly title: string;
  /** The offset in the page. */
  readonly at: number;
  readonly text: string;
}

/**
 * The section of a phase that a page with a mitigation lacks, to stand behind the mitigation and look like it: the level of
 * its heading, its line breaks, and words in the same case. Undefined where the page has it, or has no mitigation.
 */
export function newSection(document: YamlDocument, phase: keyof typeof offeredSections): NewSection | undefined {
  const { markdown, text } = document;
  const mitigation = markdown && sectionsOfPhase(markdown, "mitigate").at(-1);
  if (!mitigation || sectionsOfPhase(markdown, phase).length > 0) return undefined;
  const { heading, span } = mitigation;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const title =
    heading.text === heading.text.toUpperCase() ? offeredSections[phase].toUpperCase() : offeredSections[phase];
  const before = text.slice(0, span.end);
  const lead = before.endsWith(newline + newline) ? "" : before.endsWith("\n") ? newline : newline + newline;
  const line = `${"#".repeat(heading.level)} ${title}${newline}`;
  const isLast = span.end === text.length;
  return { title, at: span.end, text: `${lead}${line}${isLast ? "" : newline}` };
}
