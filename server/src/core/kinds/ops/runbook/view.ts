import type { Fence } from "../../../syntax/markdown/types.ts";
import type { Path } from "../../../text/path.ts";
import type { Span } from "../../../text/span.ts";
import type { OpsObject } from "../../object.ts";
import { readMarkdown } from "./read-markdown.ts";
import { readYaml } from "./read-yaml.ts";

/** A runbook as rules, hints and outline see it, the same for YAML and for a Markdown page. */
export interface RunbookView {
  /** Where the fields of a runbook stand in the object: `["spec"]`, or `[]` in front matter. */
  readonly fields: Path;
  /** The fields that both forms share. */
  readonly shared: SharedFields;
  readonly parameters: readonly string[];
  /** In the order of the text. */
  readonly steps: readonly Step[];
}

/** What YAML has in `spec` and a page in its front matter. */
export interface SharedFields {
  readonly service?: string;
  readonly owner?: string;
  readonly status?: string;
  readonly supersededBy?: string;
  readonly lastReviewed?: string;
  readonly reviewInterval?: string;
}

export type Phase =
  | "meaning"
  | "impact"
  | "diagnose"
  | "mitigate"
  | "rollback"
  | "verify"
  | "communicate"
  | "escalate"
  | "after"
  | "references";

/** One thing to do: an item of `steps`, or a fence of a page that holds a command. */
export interface Step {
  /** Its `id`, or the name of the fence; undefined where it has none. */
  readonly id: string | undefined;
  readonly title: string;
  readonly phase: Phase | undefined;
  /** The command or query; "" where there is none. */
  readonly run: string;
  readonly language: StepLanguage;
  /** The span in the document of a part of `run`. */
  runSpan(part: Span): Span;
  readonly span: Span;
  readonly titleSpan: Span;
  /** Relative to the object; a finding in the step shows it. */
  readonly path: Path;
  /** The steps that this one names: where to go on, how to take back, how to verify. */
  readonly names: readonly StepName[];
  /** As it is written: `5m`. */
  readonly timeout: string | undefined;
  readonly safety: StepSafety;
  /** The fence that the step is; undefined in YAML. */
  readonly fence: Fence | undefined;
  readonly toil: StepToil | undefined;
}

/**
 * Who reads `run`. `bash`: the step says that Bash or a shell of its family does; `shell`: another shell, or it does not say;
 * `console`: what a terminal shows, with prompts and output.
 */
export type StepLanguage = "bash" | "shell" | "console" | "sql" | "other";

/** What a step says about the harm it does. */
export interface StepSafety {
  /** Undefined where the command decides. */
  readonly destructive?: boolean | undefined;
  /** The question before it runs. */
  readonly confirm?: string | undefined;
  /** Why it cannot be taken back. */
  readonly irreversible?: string | undefined;
}

/** A step's id as another step names it. */
export interface StepName {
  readonly role: "rollback" | "verify" | "onFailure";
  readonly id: string;
  readonly span: Span;
}

export interface StepToil {
  /** Of the `toil` mapping; relative to the object. */
  readonly path: Path;
  readonly hoursPerMonth: number;
}

/** The runbook of an object in either form. */
export function runbookOf(object: OpsObject): RunbookView {
  const known = views.get(object);
  if (known) return known;
  const view = object.document.markdown ? readMarkdown(object, object.document.markdown) : readYaml(object);
  views.set(object, view);
  return view;
}

const views = new WeakMap<OpsObject, RunbookView>();
