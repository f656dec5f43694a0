import type { TextEdit } from "vscode-languageserver-types";
import { valueSpan } from "../syntax/query.ts";
import type { SourceFile } from "../syntax/types.ts";
import type { PlacedFinding } from "../workspace/findings.ts";
import { place } from "../workspace/place.ts";
import { DISABLE_NEXT_LINE } from "../workspace/suppress.ts";

/**
 * The edit that puts a comment above a finding's line, which switches the rule off for that line. Undefined where a
 * comment could not stand: inside a text of several lines it would become part of the text. Nor for syntax errors,
 * which hide what else is wrong.
 */
export function disableForLine(
  { text, lines }: SourceFile,
  { document, finding }: PlacedFinding,
): TextEdit | undefined {
  if (finding.rule.startsWith("yaml/")) return undefined;
  const { line } = place(document.placed, finding.range).start;
  if (isInsideText({ document, finding })) return undefined;
  const start = lines.lineStart(line);
  const content = text.slice(start, start + 1000);
  const indentation = /^\uFEFF?([ \t]*)/.exec(content);
  const at = { line, character: content.startsWith("\uFEFF") ? 1 : 0 };
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const comment = `# ${DISABLE_NEXT_LINE} ${finding.rule} -- TODO: say why`;
  return { range: { start: at, end: at }, newText: `${indentation?.[1] ?? ""}${comment}${newline}` };
}

/** Whether the finding's line is a later line of the value it stands in. */
function isInsideText({ document, finding }: PlacedFinding): boolean {
  const source = document.placed.document;
  const span = valueSpan(source, finding.path);
  if (span === undefined) return false;
  const first = source.lines.positionAt(span.start).line;
  const last = source.lines.positionAt(span.end).line;
  const { line } = finding.range.start;
  return line > first && line <= last;
}
