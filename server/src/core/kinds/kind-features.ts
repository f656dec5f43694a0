import type { RangeEdit } from "../findings.ts";
import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import type { OpsObject } from "./object.ts";
import type { RuleContext } from "./rule.ts";

/** A text shown beside a value, never part of the file. */
export interface Hint {
  /** The value it stands behind; relative to the object. */
  readonly at: Path;
  /** Short: `0.1 % = 40 m 19 s per 28 d`; empty where there is nothing to show after all. */
  readonly text: string;
  /** Markdown that shows the working. */
  readonly tooltip: string;
  /** The switch in the settings that shows or hides it. */
  readonly group: HintGroup;
}

/** A hint whose text and tooltip are made when somebody reads them: in a big file few of them are ever seen. */
export function lazyHint(at: Path, group: HintGroup, text: () => string, tooltip: () => string): Hint {
  return {
    at,
    group,
    get text() {
      return text();
    },
    get tooltip() {
      return tooltip();
    },
  };
}

/** The switches of the settings, `opsAsCode.inlayHints.…`. */
export const HINT_GROUPS = [
  "errorBudget",
  "timeslices",
  "timeWindow",
  "burnRate",
  "severity",
  "runbook",
  "toil",
  "patchSla",
] as const;

export type HintGroup = (typeof HINT_GROUPS)[number];

/** A piece of hover text in Markdown. */
export interface HoverPart {
  readonly markdown: string;
}

/** Hover text for a span of the document. */
export interface TextHover extends HoverPart {
  readonly span: Span;
}

/** A whole object as text with LSP snippet placeholders. The files under `snippets/` are made from these. */
export interface Snippet {
  /** What is typed: `slo-ratio`. */
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** LSP snippet syntax (`${1:name}`); a whole document without `---`, or a whole page. */
  readonly body: string;
  /** Default: YAML. */
  readonly language?: "markdown";
}

/** What can be written at an offset of a text that is not the document's tree; `span` is replaced. */
export interface TextOffer {
  readonly label: string;
  readonly span: Span;
  readonly text: string;
  readonly detail?: string;
  readonly documentation?: string;
}

/** A name or value that the object itself makes known, such as that of one of its steps. */
export interface ValueOffer {
  readonly label: string;
  readonly detail?: string;
}

/** Something that an author may want to have done, though nothing is wrong. */
export interface TextAction {
  readonly title: string;
  readonly edits: readonly RangeEdit[];
}

/** A part of an object in the outline; the spans are the document's. */
export interface OutlinePart {
  readonly name: string;
  readonly detail: string;
  readonly sort: "phase" | "step" | "level" | "item";
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlinePart[];
}

export interface TreeLabel {
  readonly description: string;
}

/** A mapping to which an author adds a key. */
export interface KeyPlace {
  readonly object: OpsObject;
  /** The mapping; relative to the object. */
  readonly path: Path;
  /** The keys that it has already, also those that are only half typed and not yet in the object's value. */
  readonly keys: ReadonlySet<string>;
  readonly context: RuleContext;
}
