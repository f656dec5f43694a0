import type { SpanEdit } from "./span.ts";

/**
 * The text after all edits. Their spans refer to the text as given, in any order; two insertions at one place are made
 * in the order given.
 *
 * @throws RangeError when two edits overlap or one lies outside the text: that is a mistake of the caller.
 */
export function applyEdits(text: string, edits: readonly SpanEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let done = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < done || span.end < span.start || span.end > text.length) {
      throw new RangeError(`The edit of ${span.start} to ${span.end} overlaps another one or lies outside the text.`);
    }
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/** The single edit that turns `oldText` into `newText`, without their common beginning and end. */
export function minimalEdit(oldText: string, newText: string): SpanEdit {
  const prefix = commonPrefix(oldText, newText);
  const suffix = commonSuffix(oldText, newText, Math.min(oldText.length, newText.length) - prefix);
  return {
    span: { start: prefix, end: oldText.length - suffix },
    text: newText.slice(prefix, newText.length - suffix),
  };
}

/** Texts are compared in stretches of this length first, which an engine does much faster than one by one. */
const STRETCH = 4096;

function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= limit && a.slice(at, at + STRETCH) === b.slice(at, at + STRETCH)) at += STRETCH;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(a: string, b: string, limit: number): number {
  let count = 0;
  const same = (from: number, to: number) =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  while (count + STRETCH <= limit && same(count, count + STRETCH)) count += STRETCH;
  while (count < limit && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}
