import type { Path } from "../text/path.ts";
import { schemas } from "./generated/schemas.ts";

/** One node of a JSON Schema, with the annotations of ours that `docs/adding-a-kind.md` explains. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly "x-enum-descriptions"?: Readonly<Record<string, string>>;
  readonly "x-reference"?: string | readonly string[];
  readonly "x-inline"?: string;
  readonly "x-format"?: string;
  readonly "x-suggest"?: readonly unknown[];
  /** The words that a duration of `ops/v1` may be here. */
  readonly "x-duration-words"?: readonly string[];
  readonly "x-rule"?: string;
  /** A rule of its own for one wrong value, before `x-rule`. */
  readonly "x-rule-of-value"?: Readonly<Record<string, string>>;
  /** The rule that speaks for a value of the wrong type, by the type it has: `{ "number": "openslo/…" }`. */
  readonly "x-type-rule"?: Readonly<Record<string, string>>;
  readonly "x-required"?: boolean;
  readonly "x-aliases"?: readonly string[];
  readonly [keyword: string]: unknown;
}

/** A node together with the schema file that its relative references start from. */
export interface PlacedNode {
  readonly node: SchemaNode;
  readonly file: string;
}

/** The root node of a schema under `schemas/`, e.g. `openslo/v1/slo.schema.json`. */
export function rootNode(file: string): PlacedNode | undefined {
  const node = (schemas as Readonly<Record<string, unknown>>)[file] as SchemaNode | undefined;
  return node && resolve({ node, file });
}

/** The node that describes the value at `path`; undefined where the schema says nothing of it. */
export function schemaAt(file: string, path: Path): PlacedNode | undefined {
  let current = rootNode(file);
  for (const segment of path) {
    if (current === undefined) return undefined;
    current = child(current, segment);
  }
  return current;
}

/** The node of one key or item below a node, references followed. */
export function child(parent: PlacedNode, segment: string | number): PlacedNode | undefined {
  const { node, file } = parent;
  if (typeof segment === "number") return node.items && resolve({ node: node.items, file });
  const own = node.properties && Object.hasOwn(node.properties, segment) ? node.properties[segment] : undefined;
  if (own) return resolve({ node: own, file });
  return typeof node.additionalProperties === "object" ? resolve({ node: node.additionalProperties, file }) : undefined;
}

/**
 * Follows `$ref`; what stands beside the reference (a description of this use, say) wins over what it points to.
 * Throws an Error for a dangling reference, which the tests of the schemas rule out.
 */
export function resolve(placed: PlacedNode): PlacedNode {
  if (placed.node.$ref === undefined) return placed;
  const known = resolved.get(placed.node);
  if (known) return known;
  let { node, file } = placed;
  while (node.$ref !== undefined) {
    const { $ref, ...beside } = node;
    const [target = "", pointer = ""] = $ref.split("#");
    file = target === "" ? file : join(file, target);
    const found = pointerInto((schemas as Readonly<Record<string, unknown>>)[file], pointer);
    if (found === undefined) throw new Error(`schema ${placed.file} refers to ${$ref}, which does not exist`);
    node = { ...found, ...beside };
  }
  const result = { node, file };
  resolved.set(placed.node, result);
  return result;
}

const resolved = new WeakMap<SchemaNode, PlacedNode>();

function pointerInto(root: unknown, pointer: string): SchemaNode | undefined {
  let current = root;
  for (const raw of pointer.split("/").filter((part) => part !== "")) {
    const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    current = typeof current === "object" && current !== null ? (current as Record<string, unknown>)[key] : undefined;
  }
  return current as SchemaNode | undefined;
}

function join(from: string, relative: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of relative.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
