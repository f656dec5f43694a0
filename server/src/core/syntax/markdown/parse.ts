import type { SyntaxNode } from "@lezer/common";
import type { MarkdownParser } from "@lezer/markdown";
import { markdownParser } from "../../libraries.ts";
import type { Span } from "../../text/span.ts";
import { fenceAttributes } from "./attributes.ts";
import { frontMatterOf } from "./front-matter.ts";
import { uniqueSlugs } from "./slug.ts";
import type { Fence, Heading, Link, MarkdownBody, Section, Table } from "./types.ts";

/** Reads a Markdown page: CommonMark with GitHub's tables. Never throws; any text is a page. */
export function parseMarkdown(text: string): MarkdownBody {
  const frontMatter = frontMatterOf(text);
  // Blanked out, so that every offset is the page's and the YAML is nobody's heading.
  const start = frontMatter?.whole.end ?? 0;
  const source = text.slice(0, start).replace(/[^\r\n]/g, " ") + text.slice(start);
  const found = new Collector(text);
  parser()
    .parse(source)
    .iterate({ enter: (node) => found.enter(node.node) });
  const slugs = uniqueSlugs(found.headings.map((heading) => heading.text));
  const headings = found.headings.map((heading, index) => ({ ...heading, slug: slugs[index] ?? "" }));
  return {
    frontMatter,
    headings,
    sections: sectionsOf(headings, { start, end: text.length }),
    fences: found.fences,
    tables: found.tables,
    links: found.links,
    anchors: found.anchors,
    comments: found.comments,
  };
}

let configured: MarkdownParser | undefined;

function parser(): MarkdownParser {
  const { parser: commonMark, GFM } = markdownParser();
  configured ??= commonMark.configure(GFM);
  return configured;
}

const linkKinds: ReadonlyMap<string, Link["kind"]> = new Map([
  ["Link", "inline"],
  ["Image", "image"],
  ["LinkReference", "definition"],
]);

class Collector {
  readonly headings: Omit<Heading, "slug">[] = [];
  readonly fences: Fence[] = [];
  readonly tables: Table[] = [];
  readonly links: Link[] = [];
  readonly anchors: { readonly name: string; readonly span: Span }[] = [];
  readonly comments: { readonly text: string; readonly span: Span }[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a node in; false where what is below it says nothing more. */
  enter(node: SyntaxNode): boolean {
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name);
    if (heading) this.#heading(node, Number(heading[1]));
    else if (node.name === "FencedCode") return this.#fence(node);
    else if (node.name === "Table") this.#table(node);
    else if (linkKinds.has(node.name)) this.#link(node);
    else if (node.name === "Comment" || node.name === "CommentBlock") this.#comment(node);
    else if (node.name === "HTMLTag" || node.name === "HTMLBlock") this.#html(node);
    return true;
  }

  get #lastHeading(): number | undefined {
    return this.headings.length > 0 ? this.headings.length - 1 : undefined;
  }

  #slice({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.#text.slice(from, to);
  }

  #heading(node: SyntaxNode, level: number): void {
    const marks = node.getChildren("HeaderMark");
    const isAtx = node.name.startsWith("ATX");
    const from = isAtx ? (marks[0]?.to ?? node.from) : node.from;
    const to = isAtx ? (marks[1]?.from ?? node.to) : (marks[0]?.from ?? node.to);
    const raw = this.#text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const textSpan = { start: from + lead, end: from + lead + raw.trim().length };
    this.headings.push({ level, text: plainWords(raw.trim()), span: spanOf(node), textSpan });
    const own = /\{#([\w.:-]+)[^{}]*\}\s*$/.exec(raw)?.[1];
    if (own !== undefined) this.anchors.push({ name: own, span: textSpan });
  }

  #fence(node: SyntaxNode): boolean {
    const info = node.getChild("CodeInfo");
    const marks = node.getChildren("CodeMark");
    const open = marks[0]?.to ?? node.from;
    const infoSpan = info ? spanOf(info) : { start: open, end: open };
    const infoText = this.#text.slice(infoSpan.start, infoSpan.end);
    // Inside lists and quotes the code comes in pieces, one a line.
    const pieces = node.getChildren("CodeText").map(spanOf);
    const first = pieces[0]?.start ?? infoSpan.end;
    const { content, offsetAt } = joined(this.#text, pieces, first);
    this.fences.push({
      language: /^[^\s{]*/.exec(infoText)?.[0].toLowerCase() ?? "",
      info: infoText,
      infoSpan,
      ...fenceAttributes(infoText, infoSpan.start),
      content,
      offsetAt,
      span: spanOf(node),
      contentSpan: { start: first, end: pieces.at(-1)?.end ?? first },
      heading: this.#lastHeading,
      closed: marks.length > 1,
    });
    return false;
  }

  #table(node: SyntaxNode): void {
    const cells = (row: SyntaxNode) =>
      cellsOf(row).map((span) => ({ text: plainWords(this.#text.slice(span.start, span.end)), span }));
    const header = node.getChild("TableHeader");
    const rows = node.getChildren("TableRow").map(cells);
    this.tables.push({ header: header ? cells(header) : [], rows, span: spanOf(node), heading: this.#lastHeading });
  }

  #link(node: SyntaxNode): void {
    const url = node.getChild("URL");
    const marks = node.getChildren("LinkMark");
    // A definition whose name begins with a caret is a footnote.
    if (!url || this.#text.startsWith("[^", node.from)) return;
    const raw = this.#slice(url);
    const isBracketed = raw.startsWith("<") && raw.endsWith(">");
    const targetSpan = isBracketed ? { start: url.from + 1, end: url.to - 1 } : spanOf(url);
    const label = node.getChild("LinkLabel");
    const words = label
      ? this.#text.slice(label.from + 1, label.to - 1)
      : this.#text.slice(marks[0]?.to ?? node.from, marks[1]?.from ?? node.to);
    this.links.push({
      kind: linkKinds.get(node.name) ?? "inline",
      text: plainWords(words),
      target: this.#text.slice(targetSpan.start, targetSpan.end).replace(/\\([!-/:-@[-`{-~])/g, "$1"),
      targetSpan,
      span: spanOf(node),
    });
  }

  #comment(node: SyntaxNode): void {
    this.comments.push({ text: this.#slice(node), span: spanOf(node) });
  }

  #html(node: SyntaxNode): void {
    for (const match of this.#slice(node).matchAll(/\b(?:id|name)\s*=\s*(["'])(.*?)\1/gi)) {
      const start = node.from + match.index;
      this.anchors.push({ name: match[2] ?? "", span: { start, end: start + match[0].length } });
    }
  }
}

/** The cells of a row between its bars, the empty ones too, for which the tree has no node. */
function cellsOf(row: SyntaxNode): readonly Span[] {
  const spans: Span[] = [];
  let cell: Span | undefined;
  let isFirst = true;
  for (let child = row.firstChild; child; child = child.nextSibling) {
    if (child.name === "TableCell") cell = spanOf(child);
    else {
      // A bar at the very beginning closes no cell.
      if (!isFirst || cell) spans.push(cell ?? { start: child.from, end: child.from });
      isFirst = false;
      cell = undefined;
    }
  }
  return cell ? [...spans, cell] : spans;
}

/** The code of a fence as one text, and where its characters stand on the page. */
function joined(text: string, pieces: readonly Span[], first: number) {
  const starts: number[] = [];
  let content = "";
  for (const { start, end } of pieces) {
    starts.push(content.length);
    content += text.slice(start, end);
  }
  const offsetAt = (offset: number): number => {
    let index = starts.length - 1;
    while (index > 0 && (starts[index] ?? 0) > offset) index--;
    return (pieces[index]?.start ?? first) + offset - (starts[index] ?? 0);
  };
  return { content, offsetAt };
}

function sectionsOf(headings: readonly Heading[], page: Span): readonly Section[] {
  const lead = { start: page.start, end: headings[0]?.span.start ?? page.end };
  return [
    { heading: undefined, span: lead, ownSpan: lead },
    ...headings.map(({ level, span }, index) => {
      const next = headings[index + 1]?.span.start ?? page.end;
      const end = headings.slice(index + 1).find((other) => other.level <= level)?.span.start ?? page.end;
      return { heading: index, span: { start: span.start, end }, ownSpan: { start: span.start, end: next } };
    }),
  ];
}

function spanOf({ from, to }: { readonly from: number; readonly to: number }): Span {
  return { start: from, end: to };
}

/** The words without the commonest marks around them: emphasis, code, links, images. */
function plainWords(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, "$1")
    .replace(/<\/?(?:a|b|br|code|del|em|font|i|img|kbd|s|span|strike|strong|sub|sup|u)\b[^>]*>/gi, "")
    .replace(/(?<![\w\\])_([^_]+)_(?!\w)/g, "$1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .replace(/(\*\*|__|\*|`)(.+?)\1/g, "$2")
    .replace(/\s+\{#[\w-]+\}$/, "");
}
