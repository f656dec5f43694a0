import type { Path } from "./text/path.ts";
import type { Range } from "./text/span.ts";

/** How grave a finding is, as in LSP; `error` = it will break, `warning` = almost surely wrong, the rest is worth knowing. */
export type Severity = "error" | "warning" | "information" | "hint";

/** Who rejects the file: the format's text, its reference SDK, a tool that reads the files, or only Ops as Code. */
export type Authority = "spec" | "sdk" | "tool" | "ours";

/**
 * Something a rule found in one document. Plain data. **Ranges are relative to the document's first line**, so that
 * findings stay valid when the document moves within its file; `place` of `workspace/place.ts` makes them absolute.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly authority: Authority;
  readonly message: string;
  readonly range: Range;
  /** The path inside the document; for a missing key it names the missing key. */
  readonly path: Path;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Set where the text at fault has no effect, so that editors may fade it out. */
  readonly unnecessary?: boolean;
}

/** Another place that belongs to a finding. */
export interface RelatedPlace {
  readonly message: string;
  /** Undefined means the finding's own file. */
  readonly uri?: string;
  /** The document's number in that file; undefined means the finding's own document. */
  readonly document?: number;
  readonly range: Range;
}

/** A repair. `safe` ones keep the author's meaning and take part in "fix all"; a `suggestion` is for the author to judge. */
export interface Fix {
  readonly title: string;
  readonly safety: "safe" | "suggestion";
  readonly edits: readonly RangeEdit[];
}

/** Replaces one range of the finding's document. */
export interface RangeEdit {
  readonly range: Range;
  readonly text: string;
}
