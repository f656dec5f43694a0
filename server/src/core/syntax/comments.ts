import { type Span, shift } from "../text/span.ts";
import { walk } from "./query.ts";
import type { YamlDocument } from "./types.ts";

export interface Comment {
  /** The line on which it ends; zero-based, relative to the document. */
  readonly line: number;
  readonly span: Span;
  /** From the `#` to the end of the line, or from `<!--` to before `-->`. */
  readonly text: string;
}

const known = new WeakMap<YamlDocument, readonly Comment[]>();

/**
 * The comments of a document, in the order of the text; none at all when the document does not contain "ops-as-code",
 * since nobody else's comments matter to us.
 */
export function comments(document: YamlDocument): readonly Comment[] {
  if (!document.text.includes("ops-as-code")) return [];
  const found = known.get(document) ?? (document.markdown ? commentsOfPage(document) : findComments(document));
  known.set(document, found);
  return found;
}

function findComments(document: YamlDocument): readonly Comment[] {
  const contents = scalarContents(document);
  const found: Comment[] = [];
  let next = 0;
  for (const match of document.text.matchAll(/(?<=^|[ \t\uFEFF])#[^\r\n]*/gm)) {
    const start = match.index;
    while (next < contents.length && (contents[next]?.end ?? 0) <= start) next++;
    const content = contents[next];
    if (content && content.start <= start) continue;
    const end = start + match[0].length;
    found.push({ line: document.lines.positionAt(start).line, span: { start, end }, text: match[0] });
  }
  return found;
}

/** On a Markdown page, a `#` begins a comment in the front matter only; elsewhere comments are those of HTML. */
function commentsOfPage({ frontMatter, markdown, lines }: YamlDocument): readonly Comment[] {
  const own = frontMatter
    ? findComments(frontMatter.document).map(({ line, span, text }) => ({
        line: line + frontMatter.line,
        span: shift(span, frontMatter.start),
        text,
      }))
    : [];
  const html = (markdown?.comments ?? []).map(({ span, text }) => ({
    line: lines.positionAt(span.end).line,
    span,
    text: text.replace(/-->$/, ""),
  }));
  return [...own, ...html];
}

/** The spans in which a `#` is text: quoted scalars, and block scalars from their second line. */
function scalarContents(document: YamlDocument): readonly Span[] {
  const spans: Span[] = [];
  walk(document, (_path, node, key, value) => {
    if (key) spans.push(key);
    if (node?.type !== "scalar") return;
    const isBlock = node.style === "literal" || node.style === "folded";
    const header = isBlock ? document.text.slice(value.start, value.end).search(/[\r\n]|$/) : 0;
    spans.push({ start: value.start + header, end: value.end });
  });
  return spans;
}
