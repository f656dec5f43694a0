import type { Authority, Fix, RelatedPlace, Severity } from "../findings.ts";
import type { PlacedNode, SchemaNode } from "../schema/node.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import type { OpsObject } from "./object.ts";
import type { Recognition } from "./recognition.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** From which company stage on a rule applies; the stages grow in this order. */
export type Stage = "startup" | "growth" | "established";

/** Which kinds a rule looks at; the type parameter is the value's type. */
export interface Selector<Value> {
  readonly kinds: readonly string[];
  /** Never set; carries the type. */
  readonly value?: Value;
}

/** Makes a selector of kind ids such as `openslo/v1 SLO`. */
export function selector<Value>(...kinds: readonly string[]): Selector<Value> {
  return { kinds };
}

/** What a rule tells about itself; the docs page, the settings and the tests are made from it. */
export interface RuleDescription {
  /** `family/what-is-wrong`: file name, docs page and docs link; stable for ever. */
  readonly id: string;
  readonly severity: Severity;
  readonly authority: Authority;
  /** One line, no full stop: what should be. */
  readonly summary: string;
  /** Two or three sentences that a tired engineer understands. */
  readonly why: string;
  /** The smallest failing example: whole documents; checked by a test, must give a finding of this rule. */
  readonly avoid: string;
  /** The same, mended; must give no finding of this rule. */
  readonly prefer: string;
  /** The file name of the two examples where it matters; default `example.yaml`. */
  readonly exampleFile?: string;
  /** Other files that the two examples need, by their names. */
  readonly beside?: Readonly<Record<string, string>>;
  /** From which company stage it applies; default: always. */
  readonly stage?: Stage;
  /** What else hangs on the stage, e.g. `a startup is asked for the worst severity only`. */
  readonly stageNote?: string;
}

/** One place where a rule's expectation does not hold. Paths are relative to the object. */
export interface Report<Data> {
  /** What to underline: the value at this path, its key (`part: "key"`), or, where nothing is there, the nearest key above. */
  readonly at: Path;
  readonly part?: "key" | "value";
  /** A part of the value instead of all of it: offsets in the scalar's decoded text. */
  readonly within?: Span;
  /** Underlines this span of the document, for what has no path: text of a Markdown page. */
  readonly span?: Span;
  /** The path to show where it differs from `at`, e.g. the missing key's or the parent's of two keys that exclude each other. */
  readonly path?: Path;
  readonly data: Data;
  /** A lower (or higher) severity than the rule's own where the case asks for it. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
  readonly unnecessary?: boolean;
}

export interface RuleContext {
  readonly workspace: WorkspaceView;
  /** Epoch milliseconds; the host's clock or `--now`. Who reads it says with `validUntil` how long the answer holds. */
  readonly now: number;
  readonly stage: Stage;
  /** What was found holds until that instant (epoch milliseconds) and is looked at again then. */
  validUntil(instant: number): void;
}

export interface Rule<Value = unknown, Data = unknown> extends RuleDescription {
  readonly on: Selector<Value>;
  check(object: OpsObject<Value>, report: (finding: Report<Data>) => void, context: RuleContext): void;
  message(data: Data): string;
}

/**
 * Declares a rule. `check` must be total: values are partial (what has the wrong type is taken away before rules see it)
 * and anything may be missing.
 */
export function rule<Value, Data>(definition: Rule<Value, Data>): Rule {
  return definition as unknown as Rule;
}

/** A rule whose finding comes from the JSON Schema: a keyword's violation at a node that names the rule in `x-rule`. */
export interface SchemaRule extends RuleDescription {
  /** How a value is written does not hang on the company. */
  readonly stage?: undefined;
  message(violation: SchemaViolation): string;
  fixes?(violation: SchemaViolation, object: OpsObject): readonly Fix[];
  /** Where to underline when it is not the value itself: the key (for unknown or badly named keys). */
  part?(violation: SchemaViolation): "key" | "value";
}

/** One way in which a value does not have the shape its schema describes. */
export interface SchemaViolation {
  /** JSON Schema keyword: `type`, `enum`, `minimum`, `pattern`, `required`, … */
  readonly keyword: string;
  /** Absolute in the document; for a missing or unknown key it ends with that key. */
  readonly path: Path;
  readonly value: unknown;
  /** The keyword's own data, e.g. `{ limit: 1 }`, `{ allowedValues: [...] }`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema node that was violated. */
  readonly schema: SchemaNode;
  /** The schema node of the mapping or list that holds the value or key. */
  readonly parent: PlacedNode | undefined;
}

/** Declares a rule that speaks for schema nodes. */
export function schemaRule(definition: SchemaRule): SchemaRule {
  return definition;
}

/** A rule about a document as text and tree, whatever its kind; paths and spans are the document's. */
export interface DocumentRule<Data = unknown> extends RuleDescription {
  /** Neither does how a text is written. */
  readonly stage?: undefined;
  check(document: YamlDocument, report: (finding: DocumentReport<Data>) => void, recognition: Recognition): void;
  message(data: Data): string;
}

export interface DocumentReport<Data> {
  readonly span: Span;
  readonly path: Path;
  readonly data: Data;
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** Declares a rule about documents. */
export function documentRule<Data>(definition: DocumentRule<Data>): DocumentRule {
  return definition as unknown as DocumentRule;
}
