import type { ObjectFacts, Reference } from "../facts.ts";
import { child, type PlacedNode, rootNode } from "../schema/node.ts";
import { keySpan, valueSpan } from "../syntax/query.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import { kinds, sources } from "./index.ts";
import type { Kind } from "./kind.ts";
import { lastWord } from "./name-key.ts";
import type { OpsObject } from "./object.ts";
import { rangeOf } from "./place.ts";
import { kindOf } from "./recognise.ts";

/** An object of a document with what it offers to others. */
export interface AnalysedObject {
  readonly object: OpsObject;
  readonly kind: Kind;
  readonly facts: ObjectFacts;
}

/**
 * The object of a document and its inline objects, outer ones first. References and inline objects are found by the
 * schema's annotations `x-reference` and `x-inline`.
 */
export function analyseObjects(kind: Kind, document: YamlDocument, value: unknown): readonly AnalysedObject[] {
  if (kind.form === "page") return [pageByPath(kind, document)];
  const found: AnalysedObject[] = [];
  const root = rootNode(kind.schema);
  if (root) collect(kind, document, value, [], undefined, root, found);
  return found;
}

/** The one object of a document of others: its value as it stands, without a name; what it says are its parts. */
export function sourceObject(kind: Kind, document: YamlDocument): AnalysedObject {
  const { id, nameAt } = kind;
  const value = isMap(document.value) ? document.value : {};
  const object: OpsObject = { kind: id, name: undefined, nameAt, value, path: [], parent: undefined, document };
  const range = rangeOf(document, { start: 0, end: 0 });
  const facts: ObjectFacts = {
    ...{ kind: id, name: undefined, displayName: undefined, path: [], parent: undefined },
    ...{ range, fullRange: range, references: [], measures: undefined },
  };
  factsByObject.set(object, facts);
  return { object, kind, facts };
}

/** The facts of an object that `analyseObjects` found. */
export function factsOf(object: OpsObject): ObjectFacts | undefined {
  return factsByObject.get(object);
}

const factsByObject = new WeakMap<OpsObject, ObjectFacts>();

/**
 * The kinds that a reference of the schema may name: of the same version; of any version from an `ops/v1` object; and any
 * version's service is a service.
 */
export function referenceTargets(apiVersion: string, names: string | readonly string[]): readonly string[] {
  const key = `${apiVersion} ${names}`;
  const known = targets.get(key);
  if (known) return known;
  const list: readonly string[] = typeof names === "string" ? [names] : names;
  const isReached = (id: string): boolean =>
    list.includes(lastWord(id)) &&
    (lastWord(id) === "Service" || apiVersion.startsWith("ops/") || id.startsWith(`${apiVersion} `));
  const ids = [...kinds, ...sources].flatMap((kind) => [kind.definesAs ?? kind.id, ...(kind.partKinds ?? [])]);
  const found = [...new Set(ids)].filter(isReached);
  targets.set(key, found);
  return found;
}

const targets = new Map<string, readonly string[]>();

function collect(
  kind: Kind,
  document: YamlDocument,
  value: unknown,
  path: Path,
  parent: OpsObject | undefined,
  node: PlacedNode,
  found: AnalysedObject[],
): void {
  const { nameAt } = kind;
  const { [nameAt.at(-1) ?? ""]: name, displayName } = holderOfName(value, nameAt);
  const object: OpsObject = {
    kind: kind.id,
    name: typeof name === "string" && name !== "" ? name : undefined,
    nameAt,
    value: (isMap(value) ? value : {}) as object,
    path,
    parent,
    document,
  };
  const references: Reference[] = [];
  const index = found.length;
  const isOwn = (key: string): boolean => parent === undefined || objectKeys.has(key);
  visit({ kind, document, object, references, found }, value, path, node, isOwn);
  const whole = valueSpan(document, path) ?? { start: 0, end: 0 };
  const nameSpan = object.name === undefined ? undefined : valueSpan(document, [...path, ...nameAt]);
  const named = nameSpan ?? keySpan(document, [...path, "kind"]) ?? keySpan(document, path) ?? whole;
  const facts: ObjectFacts = {
    kind: kind.definesAs ?? kind.id,
    name: object.name,
    displayName: typeof displayName === "string" ? displayName : undefined,
    path,
    parent: parent && { kind: parent.kind, name: parent.name },
    range: rangeOf(document, named),
    fullRange: rangeOf(document, whole),
    references,
    measures: kind.measures?.(object),
  };
  factsByObject.set(object, facts);
  found.splice(index, 0, { object, kind, facts });
}

/** A page that only its path makes an object: it has no value, and nobody can name it. */
function pageByPath(kind: Kind, document: YamlDocument): AnalysedObject {
  const { id, nameAt } = kind;
  const object = { kind: id, name: undefined, nameAt, value: {}, path: [], parent: undefined, document };
  const title = document.markdown?.headings[0];
  const facts: ObjectFacts = {
    kind: id,
    name: undefined,
    displayName: title?.text,
    path: [],
    parent: undefined,
    range: rangeOf(document, title?.textSpan ?? { start: 0, end: 0 }),
    fullRange: rangeOf(document, { start: 0, end: document.text.length }),
    references: [],
    measures: undefined,
  };
  factsByObject.set(object, facts);
  return { object, kind, facts };
}

function holderOfName(value: unknown, nameAt: Path): Readonly<Record<string, unknown>> {
  let holder = value;
  for (const key of nameAt.slice(0, -1)) holder = isMap(holder) ? holder[key] : undefined;
  return isMap(holder) ? holder : {};
}

/** What a document defines beside its objects. */
export function partsOf(objects: readonly AnalysedObject[]): readonly ObjectFacts[] {
  return objects.flatMap(({ kind, object, facts }) =>
    (kind.parts?.(object) ?? []).map((part) => ({
      ...{ displayName: undefined, references: [], measures: undefined },
      ...part,
      parent: { kind: facts.kind, name: facts.name },
      definesName: true as const,
    })),
  );
}

/** The keys of an inline object itself; another key beside them (a reference, say) is its holder's. */
const objectKeys: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "spec"]);

interface Visit {
  readonly kind: Kind;
  readonly document: YamlDocument;
  readonly object: OpsObject;
  readonly references: Reference[];
  readonly found: AnalysedObject[];
}

function visit(
  context: Visit,
  value: unknown,
  path: Path,
  placed: PlacedNode,
  isWanted: (key: string) => boolean = () => true,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) below(context, item, [...path, index], child(placed, index));
  } else if (isMap(value)) {
    for (const key of Object.keys(value).filter(isWanted)) {
      below(context, value[key], [...path, key], child(placed, key));
    }
  }
}

function below(context: Visit, value: unknown, path: Path, placed: PlacedNode | undefined): void {
  if (placed === undefined || value === undefined) return;
  const { kind, document, object, references, found } = context;
  const target = placed.node["x-reference"];
  const name = typeof value === "number" ? String(value) : value;
  if (target !== undefined && typeof name === "string" && name !== "") {
    const span = valueSpan(document, path);
    const to = referenceTargets(kind.apiVersion, target);
    if (span) references.push({ to, name, path, range: rangeOf(document, span) });
  }
  const inline = placed.node["x-inline"] && kindOf(`${kind.apiVersion} ${placed.node["x-inline"]}`);
  // A list item that only names another object holds no object of its own.
  if (inline && isMap(value) && ("spec" in value || "metadata" in value)) {
    visit(context, value, path, placed, (key) => !objectKeys.has(key));
    collect(inline, document, value, path, object, placed, found);
  } else visit(context, value, path, placed);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
