import { schemaAt } from "../schema/node.ts";
import { nodeAt } from "../syntax/query.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";

/**
 * The paths of values that a template fills in (`target: {{ .Values.target }}`) and that the schema asks something of:
 * nobody knows here what they will be. In free text and in queries an expression is left as it stands.
 */
export function templatedValues(schema: string, document: YamlDocument): readonly Path[] {
  if (!document.text.includes("{{")) return [];
  const paths: Path[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === "string") {
      if (value.includes("{{") && isAskedOf(schema, path)) paths.push(path);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, [...path, index]);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, below] of Object.entries(value)) visit(below, [...path, key]);
    }
  };
  visit(document.value, []);
  return paths;
}

/**
 * Whether a template can put more into the mapping or list at the path (or the nearest one above it) than can be seen:
 * it has an expression on a line of its own, such as `{{- include "labels" . | nindent 4 }}`, or an `else`.
 */
export function mayHoldMore(document: YamlDocument, path: Path): boolean {
  if (!document.templated) return false;
  const holder = holderSpan(document, path);
  if (holder === undefined) return false;
  const after = trailingLines.exec(document.text.slice(holder.end, holder.end + 2000))?.[0] ?? "";
  return lineOfItsOwn.test(document.text.slice(lineStart(document.text, holder.start), holder.end) + after);
}

/**
 * Whether the YAML breaks directly behind the mapping or list at the path (or the nearest one above it), so that what
 * seems to be missing in it may stand on the lines that could not be read, behind a tab or a half-typed key.
 */
export function isCutOff(document: YamlDocument, path: Path): boolean {
  const problem = document.templated ? undefined : document.problems.find(({ severity }) => severity === "error");
  const holder = problem && holderSpan(document, path);
  if (problem === undefined || holder === undefined || problem.span.start < holder.end) return false;
  return document.text.slice(holder.end, problem.span.start).trim() === "";
}

/** The span of the mapping or list that holds what a path names; undefined where the path leads to a scalar. */
function holderSpan(document: YamlDocument, path: Path): Span | undefined {
  for (let length = path.length; length >= 0; length--) {
    const found = nodeAt(document, path.slice(0, length));
    if (found === undefined) continue;
    if (found.node.type === "scalar") return undefined;
    return { start: found.start, end: found.start + found.node.length };
  }
  return undefined;
}

const trailingLines = /^[ \t]*(?:\r?\n[ \t]*(?:\{\{[^\n]*)?)*/;
// What only encloses other lines (if, with, range, end, a comment) adds nothing that cannot be seen.
const lineOfItsOwn = /^[ \t]*\{\{(?!-?[ \t]*(?:(?:if|with|range|end|define)\b|\/\*|-?\}\}))/m;

function isAskedOf(schema: string, path: Path): boolean {
  const node = schemaAt(schema, path)?.node;
  if (node === undefined) return false;
  const types = node.type === undefined ? ["string"] : [node.type].flat();
  if (!types.includes("string")) return true;
  return ["pattern", "enum", "const", "x-format", "x-rule", "x-reference"].some(
    (keyword) => node[keyword] !== undefined,
  );
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}
