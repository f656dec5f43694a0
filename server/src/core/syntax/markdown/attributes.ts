import type { Span } from "../../text/span.ts";
import type { FenceAttribute } from "./types.ts";

/** What stands behind the language of a fence, and where it cannot be read. */
export interface FenceAttributes {
  readonly attributes: readonly FenceAttribute[];
  readonly attributeProblem: Span | undefined;
}

/**
 * Reads the attributes of a fence: Runme's JSON (`sh {"name":"restart"}`) and the words of other tools
 * (`sh { name=restart }`, `sh name="restart"`). `start` is the offset of the info in the page.
 */
export function fenceAttributes(info: string, start: number): FenceAttributes {
  const at = info.search(/[\s{]/);
  if (at < 0) return none;
  const rest = info.slice(at);
  const json = rest.trim();
  if (json.startsWith("{") && /^\{\s*["}]/.test(json)) return jsonAttributes(json, start + at + rest.indexOf("{"));
  return {
    attributes: pairs(rest, start + at, /([\w.-]+)=(?:"([^"]*)"|'([^']*)'|([^\s}"']*))/g),
    attributeProblem: undefined,
  };
}

const none: FenceAttributes = { attributes: [], attributeProblem: undefined };

function jsonAttributes(json: string, start: number): FenceAttributes {
  const attributes = pairs(json, start, /"([^"\\]*)"\s*:\s*(?:"((?:[^"\\]|\\.)*)"()|([^\s,{}"]+))/g);
  return { attributes, attributeProblem: isJson(json) ? undefined : { start, end: start + json.length } };
}

function pairs(text: string, start: number, pattern: RegExp): readonly FenceAttribute[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, name = "", double, single, bare] = match;
    const value = double ?? (single || bare) ?? "";
    const nameStart = start + match.index + whole.indexOf(name);
    const valueStart = start + match.index + whole.lastIndexOf(value);
    return {
      name,
      value,
      nameSpan: { start: nameStart, end: nameStart + name.length },
      valueSpan: { start: valueStart, end: valueStart + value.length },
    };
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
