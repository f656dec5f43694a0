import { child, type PlacedNode } from "../../schema/node.ts";
import { escapeSnippet, scalarText } from "./edit.ts";

/** How a key with its value is written at a place. */
export interface Layout {
  /** The column of the key. */
  readonly column: number;
  /** Columns from a key to the keys below it. */
  readonly step: number;
  /** Whether the author writes list items in the column of their key. */
  readonly compactLists: boolean;
  readonly flow: boolean;
  readonly snippets: boolean;
  /** The names that a reference can have. */
  names(node: PlacedNode): readonly string[];
}

export interface Written {
  readonly text: string;
  readonly isSnippet: boolean;
}

/**
 * A key, its colon and the beginning of its value: a space for a scalar, a deeper line for a mapping, a deeper `- ` for
 * a list. Where the client has snippets, what the value needs stands below with placeholders.
 */
export function keyWithValue(key: string, node: PlacedNode, layout: Layout): Written {
  const type = typeOf(node);
  if (layout.flow) return inFlow(key, type, layout);
  const spaces = " ".repeat(layout.column + (type === "array" && layout.compactLists ? 0 : layout.step));
  if (!layout.snippets) {
    const below = type === "scalar" ? " " : `\n${spaces}${type === "array" ? "- " : ""}`;
    return { text: `${key}:${below}`, isSnippet: false };
  }
  const writer: Writer = { layout, stops: 0 };
  const options = type === "scalar" ? choices(node, layout) : [];
  if (type !== "scalar")
    return { text: entry(writer, key, node, layout.column, firstExample(node), true), isSnippet: true };
  if (options.length < 2) return { text: `${escapeSnippet(key)}: `, isSnippet: false };
  return { text: `${escapeSnippet(key)}: ${choice(1, options)}`, isSnippet: true };
}

export type ValueType = "object" | "array" | "scalar";

/** What a value is written as; where the schema leaves it open, its example decides. */
export function typeOf(placed: PlacedNode): ValueType {
  const { type } = placed.node;
  if (type === "object" || type === "array") return type;
  if (type !== undefined || placed.node.properties === undefined) {
    const example = type === undefined ? firstExample(placed) : undefined;
    if (Array.isArray(example)) return "array";
    return isMap(example) ? "object" : "scalar";
  }
  return "object";
}

/** The values that can be chosen from, the example's first; empty where any text can stand. */
function choices(placed: PlacedNode, layout: Layout, preferred: unknown = firstExample(placed)): readonly string[] {
  const { node } = placed;
  const names = node["x-reference"] === undefined ? [] : layout.names(placed);
  if (names.length > 0) return names.length > MOST_CHOICES ? [] : names;
  if (node.const !== undefined) return [String(node.const)];
  const values = node.enum ?? (node.type === "boolean" ? [true, false] : []);
  return [...values].sort((a, b) => Number(b === preferred) - Number(a === preferred)).map(String);
}

const MOST_CHOICES = 12;

interface Writer {
  readonly layout: Layout;
  /** How many placeholders there are so far. */
  stops: number;
}

function inFlow(key: string, type: ValueType, { snippets }: Layout): Written {
  if (type === "scalar") return { text: `${key}: `, isSnippet: false };
  const [open, close] = type === "array" ? ["[", "]"] : ["{", "}"];
  return snippets
    ? { text: `${escapeSnippet(key)}: ${open}$1${close}`, isSnippet: true }
    : { text: `${key}: `, isSnippet: false };
}

function entry(
  writer: Writer,
  key: string,
  node: PlacedNode,
  column: number,
  example: unknown,
  isOutermost = false,
): string {
  const { step, compactLists } = writer.layout;
  const name = escapeSnippet(key);
  switch (typeOf(node)) {
    case "scalar":
      return `${name}: ${placeholder(writer, node, example)}`;
    case "array": {
      const dash = column + (compactLists ? 0 : step);
      const below = child(node, 0);
      const first = Array.isArray(example) ? example[0] : undefined;
      const text = below ? item(writer, below, dash + 2, first, isOutermost) : stop(writer);
      return `${name}:\n${" ".repeat(dash)}- ${text}`;
    }
    case "object": {
      const inner = column + step;
      const lines = children(writer, node, inner, example);
      const text = lines.length > 0 ? lines.join(`\n${" ".repeat(inner)}`) : stop(writer);
      return `${name}:\n${" ".repeat(inner)}${text}`;
    }
  }
}

function item(writer: Writer, node: PlacedNode, column: number, example: unknown, isOutermost = false): string {
  if (typeOf(node) !== "object")
    return isOutermost && example === undefined ? stop(writer) : placeholder(writer, node, example);
  const lines = children(writer, node, column, example, true);
  return lines.length > 0 ? lines.join(`\n${" ".repeat(column)}`) : stop(writer);
}

/** The keys that a value needs; of a list item also those of the example, which make it a sensible one. */
function children(
  writer: Writer,
  placed: PlacedNode,
  column: number,
  given: unknown,
  likeExample = false,
): readonly string[] {
  const { node } = placed;
  const example = given ?? firstExample(placed);
  const required = new Set([...(node.required ?? []), ...asKeys(node["x-sdk-required"])]);
  const wantsOne = required.size === 0 && (node.type === undefined || Number(node.minProperties ?? 0) > 0);
  if (likeExample || wantsOne) for (const key of Object.keys(isMap(example) ? example : {})) required.add(key);
  const order = Object.keys(node.properties ?? {});
  return [...required]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((key) => {
      const below = child(placed, key) ?? { node: {}, file: placed.file };
      return entry(writer, key, below, column, (isMap(example) ? example[key] : undefined) ?? firstExample(below));
    });
}

function placeholder(writer: Writer, placed: PlacedNode, example: unknown): string {
  const { node } = placed;
  const options = choices(placed, writer.layout, example ?? firstExample(placed));
  if (options.length === 1 && node.const !== undefined) return escapeSnippet(options[0] ?? "");
  writer.stops++;
  if (options.length > 1) return choice(writer.stops, options);
  const value = options[0] ?? example ?? node["x-suggest"]?.[0] ?? firstExample(placed) ?? node.default;
  if (value === undefined) return `$${writer.stops}`;
  return `\${${writer.stops}:${escapeSnippet(scalarText(value, { quote: "", flow: false }))}}`;
}

function stop(writer: Writer): string {
  writer.stops++;
  return `$${writer.stops}`;
}

function choice(number: number, options: readonly string[]): string {
  return `\${${number}|${options.map((option) => option.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
}

function firstExample({ node }: PlacedNode): unknown {
  return node.examples?.[0];
}

function asKeys(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === "string") : [];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
