import { tomlParser } from "../../libraries.ts";
import { createLineIndex } from "../../text/line-index.ts";
import type { Span } from "../../text/span.ts";
import { type TomlPlace, tomlPlaces } from "./places.ts";

/** A TOML text as plain data with the places of its keys, or the first thing that is wrong with it. */
export type TomlReading =
  | { readonly value: Readonly<Record<string, unknown>>; readonly places: readonly TomlPlace[] }
  | { readonly problem: TomlProblem };

export interface TomlProblem {
  /** From the place at fault to the end of its line; never empty where there is text. */
  readonly span: Span;
  /** In the words of the parser, lower-case first, without a full stop. */
  readonly message: string;
}

/** Reads a TOML text; its dates are `Date`s. */
export function readToml(text: string): TomlReading {
  // A byte order mark is no part of the format, but editors write it.
  const bare = text.replace(/^\uFEFF/, " ");
  try {
    return { value: tomlParser().parse(bare), places: tomlPlaces(bare) };
  } catch (error) {
    return { problem: problemOf(bare, error) };
  }
}

function problemOf(text: string, error: unknown): TomlProblem {
  if (!(error instanceof tomlParser().TomlError)) return { span: lineAround(text, 0), message: "cannot be read" };
  const message = error.message.split("\n", 1)[0]?.replace(/^Invalid TOML document: /, "") ?? "";
  const offset = createLineIndex(text).offsetAt({ line: error.line - 1, character: error.column - 1 });
  return { span: lineAround(text, offset), message: message.replace(/\.$/, "") };
}

/** From the offset to the end of the line; where nothing is left there, the last line that has something. */
function lineAround(text: string, offset: number): Span {
  const rest = /^[^\r\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? "";
  if (rest.trim() !== "") return { start: offset, end: offset + rest.length };
  const end = text.slice(0, offset).trimEnd().length;
  const start = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
  return { start: Math.min(start, end), end };
}
