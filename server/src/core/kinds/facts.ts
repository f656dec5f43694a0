import type { ObjectFacts, Reference } from "../facts.ts";
import { child, type PlacedNode, rootNode } from "../schema/node.ts";
import { keySpan, valueSpan } from "../syntax/query.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import { kinds } from "./index.ts";
import type { Kind } from "./kind.ts";
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
  const root = rootNode(kind.schema);
  const found: AnalysedObject[] = [];
  if (root) collect(kind, document, value, [], undefined, root, found);
  return found;
}

/** The facts of an object that `analyseObjects` found. */
export function factsOf(object: OpsObject): ObjectFacts | undefined {
  return factsByObject.get(object);
}

const factsByObject = new WeakMap<OpsObject, ObjectFacts>();

/** The kinds that a reference of the schema may name: of the same version; any version's service is a service. */
export function referenceTargets(apiVersion: string, names: string | readonly string[]): readonly string[] {
  const key = `${apiVersion} ${names}`;
  const known = targets.get(key);
  if (known) return known;
  const list: readonly string[] = typeof names === "string" ? [names] : names;
  const found = kinds
    .filter((kind) => list.includes(kind.kind) && (kind.apiVersion === apiVersion || kind.kind === "Service"))
    .map((kind) => kind.id);
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
  const { metadata } = (isMap(value) ? value : {}) as { metadata?: unknown };
  const { name, displayName } = (isMap(metadata) ? metadata : {}) as Record<string, unknown>;
  const object: OpsObject = {
    kind: kind.id,
    name: typeof name === "string" && name !== "" ? name : undefined,
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
  const nameSpan = object.name === undefined ? undefined : valueSpan(document, [...path, "metadata", "name"]);
  const named = nameSpan ?? keySpan(document, [...path, "kind"]) ?? keySpan(document, path) ?? whole;
  const facts: ObjectFacts = {
    kind: kind.id,
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
  if (target !== undefined && typeof value === "string" && value !== "") {
    const span = valueSpan(document, path);
    const to = referenceTargets(kind.apiVersion, target);
    if (span) references.push({ to, name: value, path, range: rangeOf(document, span) });
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
