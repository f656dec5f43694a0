import { keySpan, nodeAt, scalarText, valueSpan } from "../../../../syntax/query.ts";
import type { YamlDocument } from "../../../../syntax/types.ts";
import type { Path } from "../../../../text/path.ts";
import type { Span } from "../../../../text/span.ts";
import { spanAt } from "../../../place.ts";
import { isMap } from "../../read.ts";
import type { Exceptions, Flaw, StrangeKey, Word } from "../view.ts";

export type YamlMap = Readonly<Record<string, unknown>>;

/**
 * Why the tools cannot read the file at all, if so: broken YAML, or a key twice, which their readers of YAML take for an
 * error. Nothing else is said of such a file then.
 */
export function unreadableYaml(document: YamlDocument, tool: string): Exceptions | undefined {
  const none = { waivers: [], strangers: [], flaws: [], purls: [] };
  // What a template makes of the file is not known here.
  if (document.templated) return none;
  const problem = document.problems.find(({ severity }) => severity === "error");
  if (problem) return { ...none, unreadable: { span: problem.span, message: problem.message } };
  const [twice] = document.duplicateKeys;
  if (!twice) return undefined;
  const message = `"${twice.path.at(-1)}" is written twice, and ${tool} rejects a file in which a key is repeated`;
  return { ...none, unreadable: { span: twice.second, message } };
}

/** The scalar at the path; undefined where there is none, or null. */
export function wordAt(document: YamlDocument, path: Path): Word | undefined {
  const node = nodeAt(document, path)?.node;
  const text = node?.type === "scalar" && node.value !== null ? scalarText(document, path) : undefined;
  const span = valueSpan(document, path);
  return text === undefined || !span ? undefined : { text, span, path };
}

/** Whether the scalar at the path has no quotation marks around it. */
export function isPlain(document: YamlDocument, path: Path): boolean {
  const node = nodeAt(document, path)?.node;
  return node?.type === "scalar" && node.style === "plain";
}

/** The place of the whole waiver at the path: the value of that key, else its first key. */
export function placeOf(document: YamlDocument, path: Path, key: string): Span {
  return wordAt(document, [...path, key])?.span ?? spanAt(document, path, "key");
}

/** The keys of the mapping at the path that the tool does not know. */
export function strangersAt(
  document: YamlDocument,
  path: Path,
  map: YamlMap,
  { known, ...rest }: Pick<StrangeKey, "known" | "holder" | "waiver">,
): readonly StrangeKey[] {
  return Object.keys(map).flatMap((key) => {
    const here = [...path, key];
    const span = keySpan(document, here);
    if (!span || key.startsWith("x-") || known.includes(key)) return [];
    const value = wordAt(document, here)?.text;
    return [{ text: key, span, path: here, known, ...rest, value, holdsWaivers: holdsWaivers(map[key]) }];
  });
}

function holdsWaivers(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => isMap(item) && "id" in item);
}

/** Says that something of another form is expected at the path. */
export function flawAt(document: YamlDocument, path: Path, value: unknown, expected: string): Flaw {
  const last = path.findLast((segment) => typeof segment === "string");
  const subject =
    typeof path.at(-1) === "number" ? `an item of "${last}"` : last === undefined ? "the file" : `"${last}"`;
  return { path, span: spanAt(document, path), subject, expected, found: formOf(value) };
}

function formOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isMap(value)) return "a mapping";
  return typeof value === "string" ? "a text" : value === null ? "nothing" : `a ${typeof value}`;
}
