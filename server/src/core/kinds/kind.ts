import type { Authority } from "../findings.ts";
import type { Path } from "../text/path.ts";
import type { SloBudget } from "./budget.ts";
import type { Hint, HoverPart, KeyPlace, Snippet, TreeLabel } from "./kind-features.ts";
import type { OpsObject } from "./object.ts";
import type { Rule, RuleContext } from "./rule.ts";

/** Everything the product knows about one kind of object; made by `defineKind` in the kind's own folder. */
export interface Kind {
  /** `${apiVersion} ${kind}`, e.g. `openslo/v1 SLO`. */
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** Part of rule ids, e.g. `openslo`. */
  readonly family: string;
  /** One sentence: what an author uses it for. */
  readonly summary: string;
  /** Name of the schema under `schemas/`, e.g. `openslo/v1/slo.schema.json`. */
  readonly schema: string;
  /** Whose word the schema is: findings of the general `schema/…` rules speak for it. */
  readonly authority: Authority;
  readonly rules: readonly Rule[];
  readonly snippets: readonly Snippet[];
  /** What the object measures for others; references and names are found by the schema. */
  measures?(object: OpsObject): unknown;
  /** Inlay hints of the object. */
  hints?(object: OpsObject, context: RuleContext): readonly Hint[];
  /** More hover text than the schema gives, for the value at `path` (relative to the object). */
  hover?(object: OpsObject, path: Path, context: RuleContext): readonly HoverPart[];
  /** What the object promises, for kinds that have an error budget: hints, tables and the tree are made from it. */
  budget?(object: OpsObject): SloBudget | undefined;
  /** One line for outline, tree and hover on a reference, e.g. `99.9 % over 28 d`. */
  label?(object: OpsObject): TreeLabel | undefined;
  /** Keys that the schema allows in a mapping but that what else is written rules out; completion leaves them out. */
  excludedKeys?(place: KeyPlace): readonly string[];
}

/** Declares a kind; its id is made from `apiVersion` and `kind`. */
export function defineKind(definition: Omit<Kind, "id">): Kind {
  return { ...definition, id: `${definition.apiVersion} ${definition.kind}` };
}
