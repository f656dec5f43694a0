import { keySpan, missingAnchor, valueSpan } from "../syntax/query.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import type { Range, Span } from "../text/span.ts";

/** The range of a span of the document. */
export function rangeOf(document: YamlDocument, span: Span): Range {
  return { start: document.lines.positionAt(span.start), end: document.lines.positionAt(span.end) };
}

/**
 * What to underline for a path: the value, or its key where the value is empty or spans lines (the exact place, not half
 * the file); where nothing stands at the path, the nearest key above.
 */
export function spanAt(document: YamlDocument, path: Path, part: "key" | "value" = "value"): Span {
  const key = keySpan(document, path);
  const value = valueSpan(document, path);
  if (value === undefined) return key ?? missingAnchor(document, path);
  if (key === undefined) return value;
  return part === "key" || value.start === value.end || !isOneLine(document, value) ? key : value;
}

function isOneLine({ lines }: YamlDocument, span: Span): boolean {
  return lines.positionAt(span.start).line === lines.positionAt(span.end).line;
}
