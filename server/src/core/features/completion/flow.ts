import type { Path, Segment } from "../../text/path.ts";
import { type Span, touches } from "../../text/span.ts";

/** Where an offset stands in a flow collection (`{ … }`, `[ … ]`). */
export interface FlowPlace {
  /** From the collection: leads to the mapping that gets a key, or to the value. */
  readonly path: Path;
  readonly slot: "key" | "value" | "entry";
  readonly span: Span;
  readonly hasColon: boolean;
  /** The comma that is missing before the next entry. */
  readonly after: string;
  /** The other keys of the mapping. */
  readonly keys: ReadonlySet<string>;
}

interface Frame {
  readonly type: "map" | "sequence";
  readonly path: Path;
  readonly keys: Map<string, Span>;
  index: number;
  /** Whether the current entry has its text: behind it only a comma, a colon or the end can stand. */
  full: boolean;
  /** The key whose value is being read; undefined before its colon. */
  key: string | undefined;
}

/** How far behind the cursor the rest of the collection is read. */
const READ_ON = 2000;
const LONGEST = 20_000;

/**
 * Reads the flow collection that begins at `start` up to `offset`, and on to its end for the keys that stand behind it.
 * Undefined when the collection ends before the offset, or when nothing can be typed there.
 */
export function flowPlace(text: string, start: number, offset: number): FlowPlace | undefined {
  if (offset <= start || offset - start > LONGEST) return undefined;
  const stack: Frame[] = [];
  const limit = Math.min(text.length, offset + READ_ON);
  let found: { readonly frame: Frame; readonly place: Unlisted; readonly after: string } | undefined;
  for (let at = start; at < limit; ) {
    const token = readToken(text, at);
    const frame = stack.at(-1);
    if (!found && frame && token.start >= offset && !(token.type === "scalar" && token.start === offset)) {
      const place = placeIn(frame, { start: offset, end: offset }, false);
      const isBeforeEntry = token.type === "scalar" || token.type === "open";
      if (frame.full || (isBeforeEntry && place.slot === "value")) return undefined;
      found = { frame, place, after: isBeforeEntry ? (token.start > offset ? "," : ", ") : "" };
    }
    if (token.type === "end") break;
    if (token.type === "comment" && !found && offset > token.start && offset <= token.end) return undefined;
    if (token.type === "open") stack.push(openFrame(frame, token.text));
    else if (token.type === "close") {
      if (found?.frame === frame) break;
      stack.pop();
      const outer = stack.at(-1);
      if (!outer) break;
      outer.full = true;
    } else if (frame) {
      if (!found && token.type === "scalar" && touches(token, offset)) {
        const hasColon =
          frame.key === undefined && /^\s*:(?=[\s,[\]{}]|$)/.test(text.slice(token.end, token.end + 200));
        found = { frame, place: placeIn(frame, { start: token.start, end: token.end }, hasColon), after: "" };
      }
      advance(frame, token, text);
    }
    at = token.end;
  }
  if (!found) return undefined;
  const { frame, place, after } = found;
  const keys = new Set([...frame.keys].filter(([, span]) => span.start !== place.span.start).map(([key]) => key));
  return { ...place, after, keys };
}

type Unlisted = Omit<FlowPlace, "keys" | "after">;

function placeIn(frame: Frame, span: Span, hasColon: boolean): Unlisted {
  if (frame.type === "sequence") return { path: [...frame.path, frame.index], slot: "entry", span, hasColon };
  if (frame.key === undefined) return { path: frame.path, slot: "key", span, hasColon };
  return { path: [...frame.path, frame.key], slot: "value", span, hasColon: false };
}

function openFrame(parent: Frame | undefined, bracket: string): Frame {
  const below: readonly Segment[] = parent ? [parent.type === "sequence" ? parent.index : (parent.key ?? "")] : [];
  const path = [...(parent?.path ?? []), ...below];
  return { type: bracket === "{" ? "map" : "sequence", path, keys: new Map(), index: 0, full: false, key: undefined };
}

function advance(frame: Frame, token: Token, text: string): void {
  frame.full = token.type === "scalar";
  if (token.type === "comma") {
    frame.index++;
    frame.key = undefined;
  } else if (token.type === "scalar" && frame.type === "map" && frame.key === undefined) {
    const key = text.slice(token.start, token.end).replace(/^(["'])(.*)\1$/, "$2");
    frame.keys.set(key, { start: token.start, end: token.end });
  } else if (token.type === "colon" && frame.type === "map") {
    frame.key = [...frame.keys.keys()].at(-1) ?? "";
  }
}

interface Token extends Span {
  readonly type: "open" | "close" | "comma" | "colon" | "scalar" | "comment" | "end";
  readonly text: string;
}

const SPACE = /[ \t\r\n]*/y;
const COMMENT = /#[^\r\n]*/y;
const QUOTED = /"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?/y;
const PLAIN = /(?:[^\s,[\]{}:]|:(?![\s,[\]{}]|$)|[ \t]+(?=[^\s,[\]{}:#]))+/y;

function readToken(text: string, from: number): Token {
  const start = from + (match(SPACE, text, from)?.length ?? 0);
  const character = text[start];
  if (character === undefined) return { type: "end", text: "", start, end: start };
  const single = singles[character];
  if (single && (single !== "colon" || !PLAIN_COLON.test(text.slice(start, start + 2)))) {
    return { type: single, text: character, start, end: start + 1 };
  }
  if (character === "#") return tokenOf("comment", match(COMMENT, text, start) ?? "#", start);
  return tokenOf("scalar", match(QUOTED, text, start) ?? match(PLAIN, text, start) ?? character, start);
}

const PLAIN_COLON = /^:[^\s,[\]{}"']/;
const singles: Readonly<Record<string, Token["type"]>> = {
  "{": "open",
  "[": "open",
  "}": "close",
  "]": "close",
  ",": "comma",
  ":": "colon",
};

function tokenOf(type: Token["type"], text: string, start: number): Token {
  return { type, text, start, end: start + text.length };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
