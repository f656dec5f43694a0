import type { SchemaNode } from "../schema/node.ts";

/** The documentation of a field in Markdown, from its schema node and that of the mapping which holds it. */
export function fieldDocumentation(key: string, node: SchemaNode, parent: SchemaNode | undefined): string {
  const required = parent?.required?.includes(key) ? ", required" : "";
  const parts = [
    `**${key}** · ${typeName(node)}${required}`,
    ...(node.deprecated ? [deprecation(node)] : []),
    ...(node.description ? [node.description] : []),
    ...allowedValues(node),
    ...facts(node),
  ];
  return parts.join("\n\n");
}

/** What the schema says of one allowed value; undefined where the value is none, or nothing is said of it. */
export function allowedValue(node: SchemaNode, value: string): string | undefined {
  const description = node["x-enum-descriptions"]?.[value];
  return description && `**${value}**\n\n${description}`;
}

function deprecation(node: SchemaNode): string {
  const better = node["x-replaced-by"];
  return typeof better === "string" ? `Deprecated: use \`${better}\`.` : "Deprecated.";
}

function typeName(node: SchemaNode): string {
  if (node["x-format"] === "openslo-duration") return "duration";
  const reference = node["x-reference"];
  if (reference) return `name of ${article(reference)}`;
  const types = typeof node.type === "string" ? [node.type] : (node.type ?? []);
  if (types.length === 0) return node.const === undefined ? "any value" : "text";
  return types.map((type) => typeWords[type] ?? type).join(" or ");
}

function article(reference: string | readonly string[]): string {
  const names = typeof reference === "string" ? [reference] : reference;
  return names.map((name) => `${/^(?:[AEIOU]|SL)/.test(name) ? "an" : "a"} ${name}`).join(" or ");
}

const typeWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "number",
  integer: "whole number",
  boolean: "`true` or `false`",
  array: "list",
  object: "mapping",
  null: "nothing",
};

function allowedValues(node: SchemaNode): readonly string[] {
  if (!node.enum) return [];
  const lines = node.enum.map((value) => {
    const description = node["x-enum-descriptions"]?.[String(value)];
    return description ? `- \`${String(value)}\`: ${description}` : `- \`${String(value)}\``;
  });
  return [lines.join("\n")];
}

/** Default and first example, and the range of numbers. */
function facts(node: SchemaNode): readonly string[] {
  const lines: string[] = [];
  const range = rangeText(node);
  if (range) lines.push(`Range: ${range}`);
  if (node.default !== undefined) lines.push(`Default: ${inline(node.default)}`);
  const [example] = node.examples ?? [];
  // The only allowed value is no example.
  if (example === undefined || node.const !== undefined) return lines;
  lines.push(isScalar(example) ? `Example: ${inline(example)}` : block(example));
  return lines;
}

function rangeText({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: SchemaNode): string {
  const low =
    minimum !== undefined ? `from ${minimum}` : exclusiveMinimum !== undefined ? `above ${exclusiveMinimum}` : "";
  const high =
    maximum !== undefined ? `to ${maximum}` : exclusiveMaximum !== undefined ? `below ${exclusiveMaximum}` : "";
  return [low, high].filter((part) => part !== "").join(" ");
}

function isScalar(value: unknown): boolean {
  return typeof value !== "object" || value === null;
}

function inline(value: unknown): string {
  return `\`${String(value)}\``;
}

function block(example: unknown): string {
  return `Example:\n\n\`\`\`yaml\n${yamlLines(example).join("\n")}\n\`\`\``;
}

/** Small data as YAML; strings that could be read as something else are quoted. */
function yamlLines(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item) => yamlLines(item).map((line, index) => `${index === 0 ? "- " : "  "}${line}`));
  }
  if (typeof value !== "object" || value === null) return [scalar(value)];
  return Object.entries(value).flatMap(([key, item]) => {
    if (isScalar(item)) return [`${key}: ${scalar(item)}`];
    return [`${key}:`, ...yamlLines(item).map((line) => `  ${line}`)];
  });
}

function scalar(value: unknown): string {
  if (typeof value !== "string") return String(value);
  return /^[A-Za-z][\w ./-]*$/.test(value) || /^\d+[a-zA-Z]+$/.test(value) ? value : JSON.stringify(value);
}
