import type { Span } from "../../text/span.ts";

/** A Markdown page. All offsets are UTF-16 offsets in the file's text. */
export interface MarkdownBody {
  /** The YAML between the `---` lines at the beginning; undefined where there is none, or where it is never closed. */
  readonly frontMatter: { readonly content: Span; readonly whole: Span } | undefined;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly fences: readonly Fence[];
  readonly tables: readonly Table[];
  readonly links: readonly Link[];
  /** Targets that links of the page can have beside its headings: `<a name="…">`, `id="…"`, `{#…}` behind a heading. */
  readonly anchors: readonly { readonly name: string; readonly span: Span }[];
  /** HTML comments. */
  readonly comments: readonly { readonly text: string; readonly span: Span }[];
}

export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  /** The words without their markup. */
  readonly text: string;
  readonly span: Span;
  readonly textSpan: Span;
  /** The anchor as GitHub makes it, with `-1`, `-2` where it repeats. */
  readonly slug: string;
}

export interface Section {
  /** Index of its heading; undefined for what stands before the first one. */
  readonly heading: number | undefined;
  /** To the next heading of the same or a higher level. */
  readonly span: Span;
  /** To the next heading of any level. */
  readonly ownSpan: Span;
}

export interface Fence {
  /** First word of the info, in lower case; "" where there is none. */
  readonly language: string;
  readonly info: string;
  readonly infoSpan: Span;
  readonly attributes: readonly FenceAttribute[];
  /** Where the attributes cannot be read. */
  readonly attributeProblem: Span | undefined;
  /** The code without the indentation and quote marks of the fence. */
  readonly content: string;
  readonly span: Span;
  readonly contentSpan: Span;
  /** The offset in the file of an offset in `content`. */
  offsetAt(contentOffset: number): number;
  /** Index of the nearest heading above. */
  readonly heading: number | undefined;
  readonly closed: boolean;
}

export interface FenceAttribute {
  readonly name: string;
  readonly value: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

export interface Table {
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly span: Span;
  readonly heading: number | undefined;
}

export interface TableCell {
  readonly text: string;
  readonly span: Span;
}

export interface Link {
  /** `definition`: `[name]: target`, which links elsewhere on the page use by its name. */
  readonly kind: "inline" | "image" | "definition";
  readonly text: string;
  readonly target: string;
  readonly targetSpan: Span;
  readonly span: Span;
}
