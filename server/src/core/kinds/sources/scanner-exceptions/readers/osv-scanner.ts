import type { TomlPlace } from "../../../../syntax/toml/places.ts";
import { readToml } from "../../../../syntax/toml/read.ts";
import type { YamlDocument } from "../../../../syntax/types.ts";
import type { Path } from "../../../../text/path.ts";
import { parseInstant, parseTimestamp, plainDate } from "../timestamps.ts";
import type { Exceptions, Expiry, Flaw, StrangeKey, Waiver, Word } from "../view.ts";

/** The keys of a mapping; `null` where a plain value stands. */
interface Keys {
  readonly [key: string]: Keys | null;
}

const KEYS: Keys = {
  IgnoredVulns: { id: null, ignoreUntil: null, reason: null },
  PackageOverrides: {
    ...{ name: null, version: null, ecosystem: null, group: null, nameIsRegex: null, ignore: null },
    ...{ vulnerability: { ignore: null }, license: { override: null, ignore: null } },
    ...{ effectiveUntil: null, reason: null },
  },
  GoVersionOverride: null,
  ScanGoModVersion: null,
};

/** Reads `osv-scanner.toml`, to which an unknown key or a wrong type anywhere is a reason to reject all of it. */
export function readOsvScanner({ text }: YamlDocument): Exceptions {
  const reading = readToml(text);
  const none = { waivers: [], strangers: [], flaws: [], purls: [] };
  if ("problem" in reading) return { ...none, unreadable: reading.problem };
  const file: File = { text, places: new Map(reading.places.map((place) => [JSON.stringify(place.path), place])) };
  const lists = Object.entries(reading.value).flatMap(([key, value]) => {
    const name = ["IgnoredVulns", "PackageOverrides"].find((known) => known.toLowerCase() === key.toLowerCase());
    return name ? [{ name, path: [key], value }] : [];
  });
  const tables = lists.flatMap(({ name, path, value }) =>
    Array.isArray(value) ? value.filter(isTable).map((table, index) => ({ name, path: [...path, index], table })) : [],
  );
  return {
    ...none,
    waivers: tables.map(({ name, path, table }) =>
      name === "IgnoredVulns" ? vulnerabilityOf(file, path, table) : packageOf(file, path, table),
    ),
    strangers: reading.places.flatMap((place) => strangerOf(place, text) ?? []),
    flaws: [
      ...lists.flatMap(({ path, value }) => listFlaw(file, path, value) ?? []),
      ...tables.flatMap(({ path, table }) => flawsOf(file, path, table)),
    ],
  };
}

interface File {
  readonly text: string;
  readonly places: ReadonlyMap<string, TomlPlace>;
}

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The value of a key and its path; case does not matter to osv-scanner. */
function field(table: Table, path: Path, key: string): { readonly value: unknown; readonly path: Path } {
  const own = key in table ? key : Object.keys(table).find((each) => each.toLowerCase() === key.toLowerCase());
  return { value: own === undefined ? undefined : table[own], path: [...path, own ?? key] };
}

function wordOf({ places }: File, { value, path }: { readonly value: unknown; readonly path: Path }): Word | undefined {
  const place = places.get(JSON.stringify(path));
  return typeof value === "string" && place ? { text: value, span: place.value, path } : undefined;
}

/** Where a table as a whole is shown: its header, or its first key where it stands inline. */
function spanOfTable({ places }: File, path: Path, table: Table): { readonly start: number; readonly end: number } {
  const [first = ""] = Object.keys(table);
  const place = places.get(JSON.stringify(path)) ?? places.get(JSON.stringify([...path, first]));
  return place?.keys[0]?.span ?? { start: 0, end: 0 };
}

function vulnerabilityOf(file: File, path: Path, table: Table): Waiver {
  const id = wordOf(file, field(table, path, "id"));
  return {
    ...{ name: id?.text || "this entry", id: id?.text ? id : undefined, section: "IgnoredVulns", scope: "", path },
    isVulnerability: true,
    expiry: expiryOf(file, field(table, path, "ignoreUntil")),
    span: id?.span ?? spanOfTable(file, path, table),
    ...(id?.text ? {} : { effect: "none" as const }),
  };
}

function packageOf(file: File, path: Path, table: Table): Waiver {
  const value = (key: string): unknown => field(table, path, key).value;
  const nested = (key: string, below: string): unknown => {
    const inner = value(key);
    return isTable(inner) ? field(inner, [], below).value : undefined;
  };
  const name = wordOf(file, field(table, path, "name"));
  const limits = ["name", "version", "ecosystem", "group"].filter(
    (key) => value(key) !== undefined && value(key) !== "",
  );
  const override = nested("license", "override");
  // A value of a wrong type is another rule's matter.
  const isOn = (each: unknown): boolean => each !== undefined && each !== false;
  const hasOverride = Array.isArray(override) ? override.length > 0 : isOn(override);
  const switches = [value("ignore"), nested("vulnerability", "ignore"), nested("license", "ignore")];
  const acts = hasOverride || switches.some(isOn);
  const effect = !acts ? ("none" as const) : limits.length === 0 ? ("everything" as const) : undefined;
  return {
    ...{ name: name?.text ? `package "${name.text}"` : "this override", id: undefined, path },
    ...{ isVulnerability: false, section: "PackageOverrides" },
    scope: limits.map((key) => `${key}=${value(key)}`).join("\n"),
    expiry: expiryOf(file, field(table, path, "effectiveUntil")),
    span: name?.span ?? spanOfTable(file, path, table),
    ...(effect ? { effect } : {}),
  };
}

/** A date of TOML, or an instant in a text: that is what Go reads into a time. */
function expiryOf(file: File, { value, path }: { readonly value: unknown; readonly path: Path }): Expiry | undefined {
  const span = file.places.get(JSON.stringify(path))?.value;
  if (value === undefined || !span) return undefined;
  const written = file.text.slice(span.start, span.end);
  if (value instanceof Date) {
    return { text: written, span, path, until: parseTimestamp(written)?.instant ?? value.getTime(), isBad: false };
  }
  const text = String(value);
  const until = typeof value === "string" ? parseInstant(value) : undefined;
  const meant = until === undefined && typeof value === "string" ? plainDate(text) : undefined;
  return { text, span, path, until, isBad: until === undefined, ...(meant ? { meant } : {}) };
}

/** The first key of those written at a place that osv-scanner does not know. */
function strangerOf({ path, keys, value }: TomlPlace, text: string): StrangeKey | undefined {
  let known: Keys | null = KEYS;
  // The keys written here are the last ones of the path, its numbers left out.
  const inherited = path.filter((segment) => typeof segment === "string").length - keys.length;
  let count = 0;
  for (const [index, segment] of path.entries()) {
    if (typeof segment === "number") continue;
    if (known === null) return undefined;
    const own: string | undefined = Object.keys(known).find((key) => key.toLowerCase() === segment.toLowerCase());
    const key = keys[count - inherited];
    if (own === undefined && key === undefined) return undefined;
    if (own === undefined && key) {
      const holder = index === 0 ? "file" : "waiver";
      const rest = { path: path.slice(0, index + 1), known: Object.keys(known), holder, waiver: undefined } as const;
      return { text: key.name, span: key.span, ...rest, value: text.slice(value.start, value.end) };
    }
    known = known[own ?? ""] ?? null;
    count++;
  }
  return undefined;
}

function listFlaw({ places }: File, path: Path, value: unknown): Flaw | undefined {
  if (Array.isArray(value) && value.every(isTable)) return undefined;
  const place = places.get(JSON.stringify(path)) ?? places.get(JSON.stringify([...path, 0]));
  const key = String(path[0]);
  const found = isTable(value) ? "one table" : Array.isArray(value) ? "a list of other things" : "a single value";
  return {
    path,
    span: place?.keys[0]?.span ?? { start: 0, end: 0 },
    subject: `"${key}"`,
    expected: `[[${key}]]`,
    found,
  };
}

/** Values of another type than osv-scanner reads; dates are looked at by themselves. */
function flawsOf(file: File, path: Path, table: Table): readonly Flaw[] {
  const types: Readonly<Record<string, string>> = {
    ...{ id: "string", reason: "string", name: "string", version: "string", ecosystem: "string", group: "string" },
    ...{ ignore: "boolean", nameIsRegex: "boolean" },
  };
  return Object.entries(types).flatMap(([key, type]) => {
    const { value, path: at } = field(table, path, key);
    const place = file.places.get(JSON.stringify(at));
    if (value === undefined || typeof value === type || !place) return [];
    const expected = type === "string" ? "a text in quotation marks" : "true or false";
    return [{ path: at, span: place.value, subject: `"${key}"`, expected, found: `a ${typeof value}` }];
  });
}
