import type { LineIndex } from "../text/line-index.ts";
import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import type { MarkdownBody } from "./markdown/types.ts";

/**
 * A file as text and as documents. Immutable: an edit makes a new SourceFile that shares every document it left alone.
 */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Every YAML document of the file, empty ones too; the index in this list is the document's number. */
  readonly documents: readonly PlacedDocument[];
}

/** Where a document stands in its file. The document itself does not know, so it can be reused when it moves. */
export interface PlacedDocument {
  readonly document: YamlDocument;
  /** Offset of the document's first character (its `---` line, where it has one) in the file. */
  readonly start: number;
  /** Zero-based line of that character. */
  readonly line: number;
}

/**
 * One YAML document, or what is read like one: a Markdown page with its front matter.
 * **All offsets are relative to the document's own text**, so that a document whose text did not
 * change stays the same object, wherever it moves.
 */
export interface YamlDocument {
  readonly text: string;
  readonly lines: LineIndex;
  /** The tree; undefined where the document holds nothing. */
  readonly root: SyntaxNode | undefined;
  /** Plain data: aliases and merge keys resolved; a template expression is the text that stands there. */
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  readonly duplicateKeys: readonly DuplicateKey[];
  /** Whether a template expression (`{{ … }}`) was masked before parsing; its syntax problems are then not reported. */
  readonly templated: boolean;
  /** Set on a Markdown page, whose tree and value are those of its front matter: what else stands on the page. */
  readonly markdown?: MarkdownBody;
  /** The front matter of a Markdown page as a document of its own, without the `---` lines around it. */
  readonly frontMatter?: PlacedDocument;
}

export interface SyntaxProblem {
  readonly span: Span;
  /** The `yaml` library's error code, or ours: TOO_DEEP, TOO_LARGE, ALIAS_BOMB, MISSING_COLON. */
  readonly code: string;
  /** In human words, with no position in it. */
  readonly message: string;
  readonly severity: "error" | "warning";
}

export interface DuplicateKey {
  readonly path: Path;
  readonly first: Span;
  readonly second: Span;
}

export type SyntaxNode = MapNode | SequenceNode | ScalarNode | AliasNode;

interface NodeBase {
  /** Relative to the parent's `start` (the root's to the document's text), so that a subtree can be shared. */
  readonly start: number;
  readonly length: number;
  readonly anchor?: string;
  readonly tag?: string;
}

export interface MapNode extends NodeBase {
  readonly type: "map";
  readonly flow: boolean;
  readonly pairs: readonly PairNode[];
}

/** One entry of a mapping; `key.start` and `value.start` are relative to the mapping's `start`. */
export interface PairNode {
  readonly key: ScalarNode;
  readonly value: SyntaxNode | undefined;
}

export interface SequenceNode extends NodeBase {
  readonly type: "sequence";
  readonly flow: boolean;
  /** An item without a value is undefined. */
  readonly items: readonly (SyntaxNode | undefined)[];
}

export interface ScalarNode extends NodeBase {
  readonly type: "scalar";
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
  readonly value: string | number | boolean | null;
}

export interface AliasNode extends NodeBase {
  readonly type: "alias";
  readonly name: string;
}

/** What stands at an offset of a document. */
export interface Location {
  /** Leads to the value at or around the offset; for a key, to that key's value. */
  readonly path: Path;
  /** `key` and `value`: the offset touches the key or the scalar; `gap`: it stands in white space of that mapping or sequence. */
  readonly part: "key" | "value" | "gap";
  /** The span of the key or scalar touched (document-relative); the empty span at the offset in a gap. */
  readonly span: Span;
}
