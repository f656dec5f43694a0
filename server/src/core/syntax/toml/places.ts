import type { Path, Segment } from "../../text/path.ts";
import type { Span } from "../../text/span.ts";

/** Where a key of a TOML text stands, whether it has a value or is the name of a table. */
export interface TomlPlace {
  /** Leads to the value; the tables of an array have their number in it. */
  readonly path: Path;
  /** The keys that were written here, the last one being the path's; `license.override` has two. */
  readonly keys: readonly TomlKey[];
  /** The value; of a table, the name in its header. */
  readonly value: Span;
}

export interface TomlKey {
  readonly name: string;
  readonly span: Span;
}

/**
 * The keys of a TOML text in the order in which they are written, those in inline tables and arrays included. The text is
 * expected to be valid; of any other text something is returned, without a throw.
 */
export function tomlPlaces(text: string): readonly TomlPlace[] {
  const scan: Scan = { text, at: 0, places: [], tables: new Map() };
  let table: Path = [];
  while (scan.at < text.length) {
    skipBlank(scan, true);
    const start = scan.at;
    if (text[start] === "[") table = readHeader(scan);
    else if (start < text.length) readEntry(scan, table);
    // Whatever it was, it must not be read for ever.
    if (scan.at === start) scan.at++;
  }
  return scan.places;
}

interface Scan {
  readonly text: string;
  at: number;
  readonly places: TomlPlace[];
  /** How many tables each array of tables has so far, by the array's path as text. */
  readonly tables: Map<string, number>;
}

/** `[a.b]` or `[[a.b]]`: the path of the table that begins there. */
function readHeader(scan: Scan): Path {
  const isArray = scan.text.startsWith("[[", scan.at);
  scan.at += isArray ? 2 : 1;
  skipBlank(scan);
  const keys = readKeys(scan);
  const path: Segment[] = [];
  for (const [index, { name }] of keys.entries()) {
    path.push(name);
    const id = JSON.stringify(path);
    const count = scan.tables.get(id);
    if (isArray && index === keys.length - 1) {
      scan.tables.set(id, (count ?? 0) + 1);
      path.push(count ?? 0);
    } else if (count !== undefined) path.push(count - 1);
  }
  const [first, last] = [keys[0], keys.at(-1)];
  if (first && last) scan.places.push({ path, keys, value: { start: first.span.start, end: last.span.end } });
  skipLine(scan);
  return path;
}

/** `key = value`, up to the end of the value. */
function readEntry(scan: Scan, table: Path): void {
  const keys = readKeys(scan);
  skipBlank(scan);
  if (keys.length === 0 || scan.text[scan.at] !== "=") {
    skipLine(scan);
    return;
  }
  scan.at++;
  skipBlank(scan);
  const path = [...table, ...keys.map(({ name }) => name)];
  const index = scan.places.length;
  const value = readValue(scan, path);
  scan.places.splice(index, 0, { path, keys, value });
}

function readKeys(scan: Scan): readonly TomlKey[] {
  const keys: TomlKey[] = [];
  for (;;) {
    const start = scan.at;
    const written = /^(?:[A-Za-z0-9_-]+|"(?:\\.|[^"\\\r\n])*"|'[^'\r\n]*')/.exec(
      scan.text.slice(start, start + 1000),
    )?.[0];
    if (written === undefined) return keys;
    scan.at += written.length;
    keys.push({ name: nameOf(written), span: { start, end: scan.at } });
    skipBlank(scan);
    if (scan.text[scan.at] !== ".") return keys;
    scan.at++;
    skipBlank(scan);
  }
}

function nameOf(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1);
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}

function readValue(scan: Scan, path: Path): Span {
  const start = scan.at;
  const first = scan.text[start];
  if (first === '"' || first === "'") skipString(scan, first);
  else if (first === "[") readArray(scan, path);
  else if (first === "{") readInlineTable(scan, path);
  else {
    const end = /[,\]}#\r\n]|$/.exec(scan.text.slice(start))?.index ?? 0;
    scan.at += scan.text.slice(start, start + end).trimEnd().length;
  }
  return { start, end: scan.at };
}

function skipString(scan: Scan, quote: string): void {
  const rest = scan.text.slice(scan.at);
  const isLong = rest.startsWith(quote.repeat(3));
  // Up to two quotation marks may stand directly before the three that end a long text.
  const patterns = isLong
    ? { '"': /^"""(?:\\[\s\S]|[^\\])*?"""(?:""?)?/, "'": /^'''[\s\S]*?'''(?:''?)?/ }
    : { '"': /^"(?:\\.|[^"\\\r\n])*"?/, "'": /^'[^'\r\n]*'?/ };
  scan.at += patterns[quote as '"' | "'"].exec(rest)?.[0].length ?? rest.length;
}

function readArray(scan: Scan, path: Path): void {
  scan.at++;
  for (let index = 0; scan.at < scan.text.length; index++) {
    skipBlank(scan, true);
    if (endsWith(scan, "]")) return;
    const start = scan.at;
    readValue(scan, [...path, index]);
    skipBlank(scan, true);
    if (scan.text[scan.at] === ",") scan.at++;
    if (scan.at === start) scan.at++;
  }
}

function readInlineTable(scan: Scan, path: Path): void {
  scan.at++;
  while (scan.at < scan.text.length) {
    skipBlank(scan, true);
    if (endsWith(scan, "}")) return;
    const start = scan.at;
    readEntry(scan, path);
    skipBlank(scan, true);
    if (scan.text[scan.at] === ",") scan.at++;
    if (scan.at === start) scan.at++;
  }
}

function endsWith(scan: Scan, bracket: string): boolean {
  if (scan.text[scan.at] !== bracket) return false;
  scan.at++;
  return true;
}

function skipBlank(scan: Scan, withLines = false): void {
  const pattern = withLines ? /(?:[ \t\r\n\uFEFF]|#[^\r\n]*)*/y : /[ \t]*/y;
  pattern.lastIndex = scan.at;
  scan.at += pattern.exec(scan.text)?.[0].length ?? 0;
}

function skipLine(scan: Scan): void {
  const end = scan.text.indexOf("\n", scan.at);
  scan.at = end < 0 ? scan.text.length : end + 1;
}
