import type { Fix, RangeEdit } from "../findings.ts";
import { entrySpan, keySpan, nodeAt, valueSpan } from "../syntax/query.ts";
import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";
import type { Span } from "../text/span.ts";
import type { OpsObject } from "./object.ts";
import { rangeOf } from "./place.ts";

/** A repair that keeps the author's meaning; it takes part in "fix all". No fix where there is nothing to edit. */
export function safeFix(title: string, ...edits: readonly (RangeEdit | undefined)[]): readonly Fix[] {
  return fix("safe", title, edits);
}

/** A repair for the author to judge. */
export function suggestion(title: string, ...edits: readonly (RangeEdit | undefined)[]): readonly Fix[] {
  return fix("suggestion", title, edits);
}

/** Puts `text` in the place of the value at `path` (relative to the object). */
export function replaceValue(object: OpsObject, path: Path, text: string): RangeEdit | undefined {
  const { document } = object;
  const absolute = [...object.path, ...path];
  const span = valueSpan(document, absolute);
  if (span === undefined) return undefined;
  const needsSpace = span.start === span.end && document.text[span.start - 1] === ":";
  return edit(document, span, needsSpace ? ` ${text}` : text);
}

/** Puts `text` in the place of a span of the document. */
export function replaceSpan({ document }: OpsObject, span: Span, text: string): RangeEdit {
  return edit(document, span, text);
}

/** Adds text at an offset of the document. */
export function insertText({ document }: OpsObject, offset: number, text: string): RangeEdit {
  return edit(document, { start: offset, end: offset }, text);
}

/** Gives the key at `path` another name. */
export function renameKey(object: OpsObject, path: Path, key: string): RangeEdit | undefined {
  const span = keySpan(object.document, [...object.path, ...path]);
  return span && edit(object.document, span, key);
}

/** Takes away the whole entry or list item at `path`, its lines included. No edit where it holds an anchor in use. */
export function removeEntry(object: OpsObject, path: Path): RangeEdit | undefined {
  const { document } = object;
  const span = entrySpan(document, [...object.path, ...path]);
  if (span === undefined || holdsAnchorInUse(document.text, span)) return undefined;
  return edit(document, span, "");
}

/**
 * Adds `key: value` as the last entry of the mapping at `path`, in the style and with the indentation of the mapping.
 * A key that is there with nothing behind it gets the value. No edit where the mapping is missing, empty or not a mapping.
 */
export function insertEntry(object: OpsObject, path: Path, key: string, value: string): RangeEdit | undefined {
  const { document } = object;
  const found = nodeAt(document, [...object.path, ...path]);
  if (found === undefined || found.node.type !== "map") return undefined;
  if (found.node.pairs.some(({ key: own }) => String(own.value) === key))
    return replaceValue(object, [...path, key], value);
  const last = found.node.pairs.at(-1);
  if (last === undefined) return undefined;
  const entry = `${key}: ${value}`;
  const lastStart = found.start + last.key.start;
  const lastEnd = last.value ? found.start + last.value.start + last.value.length : lastStart + last.key.length + 1;
  if (found.node.flow) return edit(document, { start: lastEnd, end: lastEnd }, `, ${entry}`);
  const column = document.lines.positionAt(lastStart).character;
  const end = endOfLine(document.text, trimEnd(document.text, lastEnd));
  const newline = document.text.includes("\r\n") ? "\r\n" : "\n";
  return edit(document, { start: end, end }, `${newline}${" ".repeat(column)}${entry}`);
}

function fix(safety: Fix["safety"], title: string, edits: readonly (RangeEdit | undefined)[]): readonly Fix[] {
  const complete = edits.filter((each) => each !== undefined);
  return complete.length === edits.length && complete.length > 0 ? [{ title, safety, edits: complete }] : [];
}

function edit(document: YamlDocument, span: Span, text: string): RangeEdit {
  return { range: rangeOf(document, span), text };
}

function holdsAnchorInUse(text: string, { start, end }: Span): boolean {
  const rest = `${text.slice(0, start)}\n${text.slice(end)}`;
  return Array.from(text.slice(start, end).matchAll(/&([^\s,[\]{}]+)/g)).some(([, name]) => rest.includes(`*${name}`));
}

function trimEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] ?? "")) end--;
  return end;
}

function endOfLine(text: string, offset: number): number {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
}
