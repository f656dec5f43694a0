import { createLineIndex } from "../text/line-index.ts";
import { shift } from "../text/span.ts";
import { parseYamlDocument } from "./document.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import type { PlacedDocument, YamlDocument } from "./types.ts";

/** A Markdown page as one document: its tree and value are those of the front matter, all offsets are the page's. */
export function parseMarkdownDocument(text: string, previous?: YamlDocument): YamlDocument {
  const lines = createLineIndex(text);
  const markdown = parseMarkdown(text);
  const base = { text, lines, markdown, templated: false };
  if (!markdown.frontMatter) return { ...base, root: undefined, value: undefined, problems: [], duplicateKeys: [] };
  const { start, end } = markdown.frontMatter.content;
  const own = text.slice(start, end);
  const known = previous?.frontMatter?.document;
  const document = known?.text === own ? known : parseYamlDocument(own);
  const frontMatter: PlacedDocument = { document, start, line: lines.positionAt(start).line };
  const { root, value } = document;
  return {
    ...base,
    frontMatter,
    root: root && { ...root, start: root.start + start },
    value,
    problems: document.problems.map((each) => ({ ...each, span: shift(each.span, start) })),
    duplicateKeys: document.duplicateKeys.map((each) => ({
      ...each,
      first: shift(each.first, start),
      second: shift(each.second, start),
    })),
  };
}
