import type { Span } from "../text/span.ts";
import { LONGEST_TEXT } from "./parse.ts";
import { FILLER, placeholdersIn, type ShellPlaceholder } from "./placeholders.ts";
import { readTranscript } from "./transcript.ts";

/** A command as it stands on a page, made into what a shell would read. */
export interface NormalisedShell {
  /** As long as the text it was made of, so that every offset is that of the text; "" where that is too long to read. */
  readonly text: string;
  /** The prompts in front of commands, the space behind them included. */
  readonly prompts: readonly Span[];
  /** The lines that only show what a command printed. */
  readonly output: readonly Span[];
  /** Outside of comments and output. */
  readonly placeholders: readonly ShellPlaceholder[];
}

/**
 * Puts words of equal length in the place of `<placeholders>` and `{{parameters}}`, and blanks prompts and, where there are
 * prompts, what the commands printed.
 */
export function normaliseShell(text: string): NormalisedShell {
  if (text.length > LONGEST_TEXT) return { text: "", prompts: [], output: [], placeholders: [] };
  const placeholders = placeholdersIn(text);
  const spans = placeholders.map(({ span }) => span);
  const masked = withEach(withUnixLines(text), spans, (part) => FILLER.repeat(part.length));
  const { prompts, output } = readTranscript(masked);
  const commands = withEach(masked, [...prompts, ...output], (part) => part.replace(/[^\n]/g, " "));
  const isWritten = ({ start }: Span) => commands[start] === FILLER && !isInComment(commands, start);
  return { text: commands, prompts, output, placeholders: placeholders.filter(({ span }) => isWritten(span)) };
}

/** As long as before: a carriage return would belong to the last word of its line, and break a line's continuation. */
function withUnixLines(text: string): string {
  return text.includes("\r") ? text.replaceAll("\\\r\n", " \\\n").replaceAll("\r", " ") : text;
}

function withEach(text: string, spans: readonly Span[], change: (part: string) => string): string {
  let changed = "";
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    changed += text.slice(from, start) + change(text.slice(start, end));
    from = end;
  }
  return changed + text.slice(from);
}

function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^\s*#/.test(line);
}
