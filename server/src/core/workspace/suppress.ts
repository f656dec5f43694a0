import { comments } from "../syntax/comments.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Range } from "../text/span.ts";

/** `# ops-as-code-disable-next-line RULE[, RULE] -- reason`: what is not to be said of one line. */
export interface Suppression {
  /** Rule ids; empty means every rule. */
  readonly rules: readonly string[];
  /** The lines it is about, the last one included, relative to the document: one line, or all of a fence below it. */
  readonly line: number;
  readonly lastLine: number;
  readonly reason: string | undefined;
  /** Where each rule id stands, in the order of `rules`. */
  readonly ranges: readonly Range[];
}

/** The comment's word; what follows are rule ids separated by commas or spaces, then `--` and a reason. */
export const DISABLE_NEXT_LINE = "ops-as-code-disable-next-line";

/** The suppressions of a document, in order. A comment above other comments or blank lines speaks for the next line that is neither. */
export function suppressions(document: YamlDocument): readonly Suppression[] {
  if (!document.text.includes(DISABLE_NEXT_LINE)) return [];
  const found: Suppression[] = [];
  for (const comment of comments(document)) {
    const at = comment.text.indexOf(DISABLE_NEXT_LINE);
    if (at < 0) continue;
    const [list = "", ...reason] = comment.text.slice(at + DISABLE_NEXT_LINE.length).split(/\s--(?:\s|$)/);
    const listStart = comment.span.start + at + DISABLE_NEXT_LINE.length;
    const words = [...list.matchAll(/[^\s,]+/g)];
    const line = nextContentLine(document, comment.line);
    found.push({
      rules: words.map((word) => word[0]),
      line,
      lastLine: lastLineOf(document, line),
      reason: reason.join(" -- ").trim() || undefined,
      ranges: words.map((word) => ({
        start: document.lines.positionAt(listStart + word.index),
        end: document.lines.positionAt(listStart + word.index + word[0].length),
      })),
    });
  }
  return found;
}

function nextContentLine(document: YamlDocument, line: number): number {
  for (let next = line + 1; next < document.lines.lineCount; next++) {
    const start = document.lines.lineStart(next);
    const text = firstLine(document.text.slice(start, start + 200));
    if (!(document.markdown ? /^\s*(?:<!--.*-->\s*)?$/ : /^\s*(?:#|$)/).test(text)) return next;
  }
  return line + 1;
}

/** The code of a fence leaves no room for a comment, so the one above the fence speaks for all its lines. */
function lastLineOf({ markdown, lines }: YamlDocument, line: number): number {
  const fence = markdown?.fences.find(({ span }) => lines.positionAt(span.start).line === line);
  return fence ? lines.positionAt(fence.span.end).line : line;
}

function firstLine(text: string): string {
  return text.split(/\r\n|\r|\n/, 1)[0] ?? "";
}
