import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Path, Segment } from "../text/path.ts";
import { MAX_ALIASED_VALUES } from "./limits.ts";
import { plainValue, taggedValue } from "./scalars.ts";
import type { DuplicateKey, PairNode, ScalarNode, SyntaxNode, SyntaxProblem } from "./types.ts";

/** What is made of the `yaml` library's tree; all offsets are relative to the document's text. */
export interface Tree {
  readonly root: SyntaxNode | undefined;
  readonly value: unknown;
  readonly problems: readonly SyntaxProblem[];
  readonly duplicateKeys: readonly DuplicateKey[];
}

export interface TreeOptions {
  /** The document's text as the author wrote it. */
  readonly text: string;
  /** Starts of plain scalars over several lines that stand as keys: lines that still lack their colon. */
  readonly multilineKeys: ReadonlySet<number>;
  /** The author's text for a scalar that was masked before parsing; undefined when nothing in it was masked. */
  readonly unmask?: (start: number, end: number, masked: string) => string | undefined;
}

/** Turns the `yaml` library's node into our tree, with offsets relative to parents, and into plain data. */
export function buildTree(contents: Node | null, options: TreeOptions): Tree {
  const builder: Builder = { ...options, anchors: new Map(), problems: [], duplicateKeys: [], aliased: 0 };
  const built = contents ? build(builder, contents, 0, undefined) : undefined;
  return {
    root: built?.node,
    value: built?.node ? built.value : undefined,
    problems: builder.problems,
    duplicateKeys: builder.duplicateKeys,
  };
}

interface Builder extends TreeOptions {
  readonly anchors: Map<string, Anchored>;
  readonly problems: SyntaxProblem[];
  readonly duplicateKeys: DuplicateKey[];
  /** Values that aliases have added so far. */
  aliased: number;
}

/** A node with an anchor; undefined while the node is being built. */
interface Anchored {
  built: Built | undefined;
}

interface Built {
  /** Undefined for a value that is not written at all. */
  readonly node: SyntaxNode | undefined;
  readonly value: unknown;
  /** Absolute; for a value that is not written, where it would stand. */
  readonly end: number;
  /** Number of values in it, those behind aliases included. */
  readonly size: number;
}

/** The path to a value, from its last step up: it is only asked for where a key is there twice. */
type Trail = { readonly up: Trail; readonly segment: Segment } | undefined;

/** `base` is the parent's absolute start. */
function build(builder: Builder, node: Node, base: number, trail: Trail): Built {
  if (isAlias(node)) return buildAlias(builder, node, base);
  if (!node.anchor) return buildUnanchored(builder, node, base, trail);
  const anchored: Anchored = { built: undefined };
  builder.anchors.set(node.anchor, anchored);
  const built = buildUnanchored(builder, node, base, trail);
  anchored.built = built;
  return built;
}

function buildUnanchored(builder: Builder, node: Exclude<Node, Alias>, base: number, trail: Trail): Built {
  if (isMap<Node, Node | null>(node)) return buildMap(builder, node, base, trail);
  if (isSeq<Node>(node)) return buildSequence(builder, node, base, trail);
  return buildScalar(builder, node as Scalar, base);
}

function buildScalar(builder: Builder, scalar: Scalar, base: number): Built {
  const [start, end] = scalar.range ?? [base, base];
  if (start === end && !scalar.anchor && !scalar.tag) return { node: undefined, value: null, end: start, size: 1 };
  const style = STYLES[scalar.type ?? "PLAIN"];
  const trimmed = style === "literal" || style === "folded" ? trimEnd(builder.text, start, end) : end;
  const source = scalar.source ?? "";
  const value = builder.unmask?.(start, trimmed, source) ?? scalarValue(source, style, scalar.tag);
  const node: ScalarNode = { type: "scalar", style, value, ...place(start - base, trimmed - start, scalar) };
  return { node, value, end: trimmed, size: 1 };
}

const STYLES = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
} as const;

function scalarValue(source: string, style: ScalarNode["style"], tag: string | undefined): ScalarNode["value"] {
  const tagged = tag === undefined ? undefined : taggedValue(tag, source);
  if (tagged !== undefined) return tagged;
  return style === "plain" ? plainValue(source) : source;
}

/** The end of a block scalar without the white space behind it. */
function trimEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start + 1 && " \t\r\n".includes(text.charAt(trimmed - 1))) trimmed--;
  return trimmed;
}

function place(start: number, length: number, { anchor, tag }: { anchor?: string; tag?: string }) {
  return { start, length, ...(anchor ? { anchor } : undefined), ...(tag ? { tag } : undefined) };
}

function buildAlias(builder: Builder, alias: Alias, base: number): Built {
  const [start, end] = alias.range ?? [base, base];
  const node: SyntaxNode = { type: "alias", name: alias.source, start: start - base, length: end - start };
  const unresolved = { node, value: undefined, end, size: 1 };
  const report = (code: string, message: string) => {
    builder.problems.push({ span: { start, end }, code, message, severity: "error" });
    return unresolved;
  };
  const anchored = builder.anchors.get(alias.source);
  if (!anchored) return report("BAD_ALIAS", `no anchor "&${alias.source}" stands before this alias`);
  if (!anchored.built) return report("BAD_ALIAS", `"*${alias.source}" stands inside the value that it refers to`);
  const { value, size } = anchored.built;
  if (builder.aliased + size > MAX_ALIASED_VALUES) {
    if (builder.problems.some(({ code }) => code === "ALIAS_BOMB")) return unresolved;
    const limit = MAX_ALIASED_VALUES.toLocaleString("en-US");
    return report("ALIAS_BOMB", `the aliases of this document expand to more than ${limit} values`);
  }
  builder.aliased += size;
  return { node, value, end, size };
}

function buildSequence(builder: Builder, sequence: YAMLSeq<Node>, base: number, trail: Trail): Built {
  const [start, rangeEnd] = sequence.range ?? [base, base];
  const items: (SyntaxNode | undefined)[] = [];
  const value: unknown[] = [];
  let end = start + 1;
  let size = 1;
  for (const item of sequence.items) {
    const built = build(builder, item, start, { up: trail, segment: items.length });
    items.push(built.node);
    value.push(built.value);
    end = Math.max(end, built.node ? built.end : endBefore(builder.text, built.end, end));
    size += built.size;
  }
  const flow = sequence.flow === true;
  if (flow) end = rangeEnd;
  return { node: { type: "sequence", flow, items, ...place(start - base, end - start, sequence) }, value, end, size };
}

/** `position` without the white space before it, but not before `minimum`. */
function endBefore(text: string, position: number, minimum: number): number {
  let end = position;
  while (end > minimum && " \t\r\n".includes(text.charAt(end - 1))) end--;
  return end;
}

function buildMap(builder: Builder, map: YAMLMap<Node, Node | null>, base: number, trail: Trail): Built {
  const [start, rangeEnd] = map.range ?? [base, base];
  const pairs: PairNode[] = [];
  const value: Record<string, unknown> = {};
  const seen = new Map<string, ScalarNode>();
  let end = start;
  let size = 1;
  for (const { key, value: valueNode } of map.items) {
    const keys = buildKeys(builder, key, start, trail);
    keys.forEach((keyNode, index) => {
      const text = String(keyNode.value);
      const below = { up: trail, segment: text };
      const isLast = index === keys.length - 1;
      const built = isLast && valueNode ? build(builder, valueNode, start, below) : undefined;
      pairs.push({ key: keyNode, value: built?.node });
      const keyEnd = start + keyNode.start + keyNode.length;
      end = Math.max(end, built?.node ? built.end : valueNode && isLast ? colonEnd(builder.text, keyEnd) : keyEnd);
      size += built?.size ?? 1;
      if (isMergeKey(keyNode) && addMerged(value, built?.value)) return;
      setOwn(value, text, built ? built.value : null);
      const first = seen.get(text);
      if (first) builder.duplicateKeys.push(duplicate(pathOf(below), start, first, keyNode));
      else seen.set(text, keyNode);
    });
  }
  const flow = map.flow === true;
  if (flow) end = Math.max(end, rangeEnd);
  return { node: { type: "map", flow, pairs, ...place(start - base, end - start, map) }, value, end, size };
}

function pathOf(trail: Trail): Path {
  const path: Segment[] = [];
  for (let at = trail; at; at = at.up) path.unshift(at.segment);
  return path;
}

function duplicate(path: Path, base: number, first: ScalarNode, second: ScalarNode): DuplicateKey {
  const span = (key: ScalarNode) => ({ start: base + key.start, end: base + key.start + key.length });
  return { path, first: span(first), second: span(second) };
}

/**
 * The key of a pair; its value is its text. A plain scalar over several lines is several keys, of which all but the last
 * still lack their colon: that is what half-typed keys look like to a parser.
 */
function buildKeys(builder: Builder, key: Node, base: number, trail: Trail): readonly ScalarNode[] {
  const [start, end] = key.range ?? [base, base];
  const source = builder.text.slice(start, end);
  if (isScalar(key) && builder.multilineKeys.has(start) && key.type === "PLAIN") {
    return [...source.matchAll(/[^\s][^\r\n]*[^\s]|[^\s]/g)].map((line) => ({
      type: "scalar",
      style: "plain",
      value: line[0],
      ...place(start - base + line.index, line[0].length, {}),
    }));
  }
  const built = build(builder, key, base, trail);
  if (built.node?.type === "scalar") return [{ ...built.node, value: keyText(built, source) }];
  const length = Math.max(0, (built.node ? built.end : end) - start);
  const value = keyText(built, source.slice(0, length));
  return [{ type: "scalar", style: "plain", value, start: start - base, length }];
}

function keyText({ node, value }: Built, source: string): string {
  if (typeof value === "string") return value;
  if (node?.type === "alias" && typeof value !== "object" && value !== undefined) return String(value);
  return source;
}

/** Whether a key is YAML's merge key (https://yaml.org/type/merge.html): `<<` without quotes. */
export function isMergeKey(key: ScalarNode): boolean {
  return key.value === "<<" && key.style === "plain";
}

/** Adds the entries of a merge key's value; false when the value can not be merged and `<<` is a key like others. */
function addMerged(target: Record<string, unknown>, value: unknown): boolean {
  const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (sources.length === 0 || !sources.every(isRecord)) return false;
  for (const source of sources) {
    for (const [key, item] of Object.entries(source as Record<string, unknown>)) {
      if (!Object.hasOwn(target, key)) setOwn(target, key, item);
    }
  }
  return true;
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Sets a key of plain data; `__proto__` is a key like others. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  else target[key] = value;
}

/** The end of the colon behind a key that ends at `keyEnd`; `keyEnd` itself when there is none. */
export function colonEnd(text: string, keyEnd: number): number {
  COLON.lastIndex = keyEnd;
  return COLON.test(text) ? COLON.lastIndex : keyEnd;
}

const COLON = /(?:\s|#[^\n]*(?:\n|$))*:/y;
