import type { Path } from "../text/path.ts";
import type { OpsObject } from "./object.ts";
import type { RuleContext } from "./rule.ts";

/** A text shown beside a value, never part of the file. */
export interface Hint {
  /** The value it stands behind; relative to the object. */
  readonly at: Path;
  /** Short: `0.1 % = 40 m 19 s per 28 d`. */
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

export type HintGroup = "errorBudget" | "timeslices" | "timeWindow" | "burnRate";

/** A piece of hover text in Markdown. */
export interface HoverPart {
  readonly markdown: string;
}

/** A whole object as text with LSP snippet placeholders. The files under `snippets/` are made from these. */
export interface Snippet {
  /** What is typed: `slo-ratio`. */
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  /** LSP snippet syntax (`${1:name}`); a whole document without `---`. */
  readonly body: string;
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
