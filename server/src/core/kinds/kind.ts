import type { ObjectFacts } from "../facts.ts";
import type { Authority } from "../findings.ts";
import type { Table } from "../syntax/markdown/types.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import type { SloBudget } from "./budget.ts";
import type {
  Hint,
  HoverPart,
  KeyPlace,
  OutlinePart,
  Snippet,
  TextAction,
  TextHover,
  TextOffer,
  TreeLabel,
  ValueOffer,
} from "./kind-features.ts";
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
  /** Name of the schema under `schemas/`, e.g. `openslo/v1/slo.schema.json`; "" where there is none. */
  readonly schema: string;
  /**
   * Set on kinds that are written as a Markdown page. `markdown`: its front matter says what it is, and the schema is that
   * of the front matter. `page`: its path says so; its front matter is somebody else's, so that it has no value and no name.
   */
  readonly form?: "markdown" | "page";
  /** Set on files of others, which are read for what they say and otherwise left to their own tools. */
  readonly source?: SourceForm;
  /** The id under which others find the objects, where it is not the kind's own: one kind in two forms. */
  readonly definesAs?: string;
  /** Where the name stands; `metadata.name` unless the kind says otherwise. */
  readonly nameAt: Path;
  /** The ids of what `parts` defines. */
  readonly partKinds?: readonly string[];
  /** Whose word the schema is: findings of the general `schema/…` rules speak for it. */
  readonly authority: Authority;
  readonly rules: readonly Rule[];
  readonly snippets: readonly Snippet[];
  /** What the object measures for others; references and names are found by the schema. */
  measures?(object: OpsObject): unknown;
  /** What else the document defines beside itself, such as a policy's severities. */
  parts?(object: OpsObject): readonly PartFacts[];
  /** Inlay hints of the object. */
  hints?(object: OpsObject, context: RuleContext): readonly Hint[];
  /** More hover text than the schema gives, for the value at `path` (relative to the object). */
  hover?(object: OpsObject, path: Path, context: RuleContext): readonly HoverPart[];
  /** Hover text for an offset of the document that is not in its tree: in the body of a Markdown page. */
  hoverText?(object: OpsObject, offset: number, context: RuleContext): TextHover | undefined;
  /** What can be written at an offset that is not in the tree, or that the schema knows nothing of. */
  completeText?(object: OpsObject, offset: number, context: RuleContext): readonly TextOffer[];
  /** The values that the object or the time makes known for a place (relative to the object), beyond those of the schema. */
  completeValue?(object: OpsObject, path: Path, context: RuleContext): readonly ValueOffer[];
  /** The keys that the object makes known for a mapping with keys of the author's own. */
  completeKey?(object: OpsObject, path: Path): readonly ValueOffer[];
  /** What can be done at a span of the document, though nothing is wrong there. */
  actions?(object: OpsObject, at: Span, context: RuleContext): readonly TextAction[];
  /** What stands below the object in the outline. */
  outline?(object: OpsObject): readonly OutlinePart[];
  /** What the object promises, for kinds that have an error budget: hints, tables and the tree are made from it. */
  budget?(object: OpsObject): SloBudget | undefined;
  /** One line for outline, tree and hover on a reference, e.g. `99.9 % over 28 d`. */
  label?(object: OpsObject): TreeLabel | undefined;
  /** A document of the kind made of a table of a Markdown page; undefined where the table is about something else. */
  fromTable?(table: Table, origin: TableOrigin): string | undefined;
  /** Keys that the schema allows in a mapping but that what else is written rules out; completion leaves them out. */
  excludedKeys?(place: KeyPlace): readonly string[];
}

/** How files of others are known. */
export interface SourceForm {
  /** What makes a file one of these, in words for the docs. */
  readonly files: string;
  /** Whether a file of that name and text may hold such a document: cheap, and never wrong in the negative. */
  mayBe(uri: string, text: string): boolean;
  /** Whether a document is one. */
  is(uri: string, document: YamlDocument): boolean;
}

/**
 * A part of a document with a name that others may use; `kind` is one of the kind's `partKinds`. Without a name it only
 * names others.
 */
export type PartFacts = Pick<ObjectFacts, "kind" | "name" | "path" | "range" | "fullRange" | "aliases"> &
  Partial<Pick<ObjectFacts, "displayName" | "references" | "measures">>;

/** What a document that is made of a table is called, and where the table stands, in words for people. */
export interface TableOrigin {
  readonly name: string;
  readonly source: string;
}

/** Declares a kind; its id is made from `apiVersion` and `kind`, and the form where it is written in Markdown. */
export function defineKind(definition: Omit<Kind, "id" | "nameAt"> & { readonly nameAt?: Path }): Kind {
  const { apiVersion, kind, form } = definition;
  return {
    nameAt: ["metadata", "name"],
    ...definition,
    id: `${apiVersion} ${kind}${form ? endings[form] : ""}`,
  };
}

/** What a source says of itself; the rest of a kind it does not have. */
export type SourceDefinition = Pick<Kind, "kind" | "summary" | "partKinds" | "rules" | "parts" | "hoverText"> & {
  readonly source: SourceForm;
};

/**
 * Declares files of others (Prometheus rules, service catalogues, …) as something to read: `parts` says what they define
 * and name. They are never judged by their own format, and no feature but navigation speaks of them.
 */
export function defineSource(definition: SourceDefinition): Kind {
  const { kind } = definition;
  return {
    ...{ ...definition, id: `source ${kind}`, apiVersion: "", family: "source", schema: "", authority: "ours" },
    ...{ nameAt: [], snippets: [] },
  };
}

/** The ends of the ids of a kind's Markdown forms. */
const endings = { markdown: ".md", page: ".page" } as const;
