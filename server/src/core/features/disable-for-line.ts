import type { TextEdit } from "vscode-languageserver-types";
import { valueSpan } from "../syntax/query.ts";
import type { SourceFile, YamlDocument } from "../syntax/types.ts";
import type { Span } from "../text/span.ts";
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
  const { markdown } = document.placed.document;
  const line = lineFor(document.placed.document, place(document.placed, finding.range).start.line);
  if (line === undefined || (!markdown && isInsideText({ document, finding }))) return undefined;
  const start = lines.lineStart(line);
  const content = text.slice(start, start + 1000);
  const indentation = /^\uFEFF?([ \t]*)/.exec(content);
  const at = { line, character: content.startsWith("\uFEFF") ? 1 : 0 };
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const words = `${DISABLE_NEXT_LINE} ${finding.rule} -- TODO: say why`;
  const inBody = markdown && start >= (markdown.frontMatter?.whole.end ?? 0);
  const comment = inBody ? `<!-- ${words} -->` : `# ${words}`;
  return { range: { start: at, end: at }, newText: `${indentation?.[1] ?? ""}${comment}${newline}` };
}

/** The line above which the comment goes: of a fence the first one; none in a table, which a comment would end. */
function lineFor({ markdown, lines }: YamlDocument, line: number): number | undefined {
  const lineOf = (offset: number) => lines.positionAt(offset).line;
  const holds = ({ span }: { readonly span: Span }) => lineOf(span.start) <= line && line <= lineOf(span.end - 1);
  if (markdown?.tables.some(holds)) return undefined;
  const fence = markdown?.fences.find(holds);
  return fence ? lineOf(fence.span.start) : line;
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
