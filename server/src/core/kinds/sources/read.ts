import { valueSpan } from "../../syntax/query.ts";
import type { Path } from "../../text/path.ts";
import type { Range } from "../../text/span.ts";
import type { OpsObject } from "../object.ts";
import { rangeOf } from "../place.ts";

/** A text of somebody else's file with its place. */
export interface PlacedText {
  readonly text: string;
  readonly path: Path;
  readonly range: Range;
}

/** The value at a path of a value of which nothing is known. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}

/** The text at a path; undefined where none stands there, or a template decides what it will be. */
export function textAt(object: OpsObject, path: Path): PlacedText | undefined {
  const found = writtenAt(object, path);
  return found && !isTemplate(found.text) ? found : undefined;
}

/** The same with the templates in it. */
export function writtenAt(object: OpsObject, path: Path): PlacedText | undefined {
  const value = valueAt(object.value, path);
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const span = valueSpan(object.document, path);
  return span && { text, path, range: rangeOf(object.document, span) };
}

/** The texts of a list, or the one text where a list may stand. */
export function textsAt(object: OpsObject, path: Path): readonly PlacedText[] {
  return itemsAt(object, path).flatMap((item) => textAt(object, item) ?? []);
}

/** The paths of a list's items; that of the value itself where there is no list. */
export function itemsAt({ value }: OpsObject, path: Path): readonly Path[] {
  const found = valueAt(value, path);
  if (Array.isArray(found)) return found.map((_, index) => [...path, index]);
  return found === undefined ? [] : [path];
}

/** Whether a tool fills in a text later on: Helm, Backstage's scaffolder, cookiecutter, the shell. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%|\$\{|<%|\$\(/.test(text);
}

/** Whether a value is a mapping. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
