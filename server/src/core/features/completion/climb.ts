import type { YamlDocument } from "../../syntax/types.ts";
import type { Path, Segment } from "../../text/path.ts";
import { beginningOf, isMarker, lineText, type Opener, readLine } from "./lines.ts";

/** The way from a line up to the root of its document. */
export interface Climb {
  /** Leads to the value that a text at the column is part of. */
  readonly path: Path;
  /** What holds that value; undefined: it is the root. */
  readonly parent: Opener | undefined;
  /** What holds the parent. */
  readonly grandparent: Opener | undefined;
  readonly column: number;
  /** The offset where the outermost flow collection begins that a line above opens, and the path to it. */
  readonly flow: number | undefined;
  readonly flowPath: Path;
}

interface Level {
  readonly opener: Opener;
  /** For a dash: how many items come before. */
  index: number;
}

/**
 * Climbs from a text at `column` of a line, behind the openers `own` on the same line, to the root: a key or dash in a
 * smaller column holds it; a key may stand in the very column of its list's dashes.
 */
export function climb(document: YamlDocument, line: number, column: number, own: readonly Opener[]): Climb {
  const levels: Level[] = [];
  let seeking: Pick<Opener, "type" | "column"> = { type: "key", column };
  const take = (opener: Opener) => {
    const isDash = seeking.type === "dash";
    const level = levels.at(-1);
    if (isDash && opener.type === "dash" && opener.column === seeking.column && level) {
      level.index++;
      return;
    }
    const isHolder = opener.column < seeking.column || (isDash && opener.column === seeking.column);
    if (!isHolder) return;
    levels.push({ opener, index: 0 });
    seeking = opener;
  };
  for (const opener of own.toReversed()) take(opener);
  for (let at = line - 1; at >= 0 && !(seeking.type === "key" && seeking.column === 0); at--) {
    const beginning = beginningOf(document, at);
    if (!beginning || beginning.column > seeking.column) continue;
    // Keys beside the one sought need no reading, and of items beside it only the number counts.
    if (beginning.column === seeking.column && seeking.type === "key") continue;
    if (beginning.column === 0 && isMarker(lineText(document, at).text)) break;
    const openers =
      beginning.column === seeking.column && beginning.first === "-"
        ? [itemOf(at, seeking.column)]
        : readLine(document, at).openers;
    for (const opener of openers.toReversed()) take(opener);
  }
  return climbOf(document, column, levels);
}

/** A dash of which only line and column matter. */
function itemOf(line: number, column: number): Opener {
  return { type: "dash", line, column, key: "", rest: { start: 0, end: 0 } };
}

function climbOf(document: YamlDocument, column: number, levels: readonly Level[]): Climb {
  const path: Segment[] = [];
  let flow: number | undefined;
  let flowPath: Path = [];
  for (const { opener, index } of levels.toReversed()) {
    path.push(opener.type === "key" ? opener.key : index);
    const first = document.text[opener.rest.start];
    if (flow !== undefined || opener.rest.start === opener.rest.end || (first !== "{" && first !== "[")) continue;
    flow = opener.rest.start;
    flowPath = [...path];
  }
  return { path, parent: levels[0]?.opener, grandparent: levels[1]?.opener, column, flow, flowPath };
}

/** What a collection begins with. */
export interface Below {
  readonly type: "dash" | "key" | "text";
  readonly line: number;
  readonly column: number;
}

/**
 * The entries below an opener (or of the document), the line `except` left out: their first key or dash, and where there
 * is none, the first text, such as a key without its colon. Undefined where there is nothing.
 */
export function firstBelow(document: YamlDocument, except: number, parent: Opener | undefined): Below | undefined {
  if (parent?.type === "dash" && parent.line !== except) {
    const own = readLine(document, parent.line).openers.find(({ column }) => column > parent.column);
    if (own) return own;
  }
  let text: Below | undefined;
  let found: Below | undefined;
  for (let at = parent ? parent.line + 1 : 0; at < document.lines.lineCount; at++) {
    const beginning = beginningOf(document, at);
    if (!beginning || at === except || (found && beginning.column >= found.column)) continue;
    const { column, first } = beginning;
    if (column === 0 && isMarker(lineText(document, at).text)) {
      if (parent) break;
      continue;
    }
    const isBelow = !parent || column > parent.column;
    if (!isBelow && !(parent?.type === "key" && first === "-" && column === parent.column)) break;
    const [opener] = readLine(document, at).openers;
    if (opener) found = opener;
    else text ??= { type: "text", line: at, column };
    // What stands below the cursor's line may be part of that line, and its own entries less deep.
    if (found && at < except) break;
  }
  return found ?? text;
}

/** The keys at `column` of the mapping that begins on line `from` or below, the line `except` left out. */
export function keysAt(document: YamlDocument, except: number, from: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = from; at < document.lines.lineCount; at++) {
    const beginning = beginningOf(document, at);
    if (!beginning || beginning.column > column) continue;
    if (beginning.column === 0 && isMarker(lineText(document, at).text)) {
      if (keys.size > 0) break;
      continue;
    }
    // The first line may hold the dash or key above; what is less deep after that belongs to others.
    if (beginning.column < column && at > from) break;
    if (at === except) continue;
    for (const opener of readLine(document, at).openers) {
      if (opener.type === "key" && opener.column === column) keys.add(opener.key);
    }
  }
  return keys;
}
