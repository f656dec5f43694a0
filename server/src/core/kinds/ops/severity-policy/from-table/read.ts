import { readDurationPhrase } from "../../../../math/duration-phrases.ts";
import { parseOpsDuration } from "../../../../math/ops-duration.ts";
import type { Table } from "../../../../syntax/markdown/types.ts";
import { nameKey } from "../../../name-key.ts";
import { type Time, times, wordsOf } from "../levels.ts";
import { type Role, roleOf } from "./columns.ts";
import { plain, readable } from "./plain.ts";
import { readSeverity, type SeverityName } from "./severities.ts";

/** The severities of a table, as far as they can be read. */
export interface TableReading {
  /** Worst first. */
  readonly levels: readonly TableLevel[];
  /** Whether the highest number is the worst. */
  readonly descending: boolean;
  /** Whether the numbers are those of the table, and not only its order. */
  readonly numbered: boolean;
}

export interface TableLevel {
  readonly level: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly definition: string | undefined;
  readonly examples: readonly string[];
  readonly times: Readonly<Partial<Record<Time, string>>>;
  readonly hours: "24x7" | "business" | undefined;
  readonly channels: readonly string[];
  readonly postmortem: { readonly required: boolean; readonly within: string | undefined } | undefined;
  /** What could not be read, with the words at the head of its column. */
  readonly unread: readonly Note[];
}

export interface Note {
  readonly header: string;
  readonly text: string;
}

/** Reads a Markdown table of severities, one a row or one a column; undefined for a table of anything else. */
export function readTable(table: Table): TableReading | undefined {
  const cells = [table.header, ...table.rows].map((row) => row.map(({ text }) => readable(text)));
  return readGrid(cells) ?? readGrid(transposed(cells));
}

function transposed(cells: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ""));
}

function readGrid([header = [], ...rows]: readonly (readonly string[])[]): TableReading | undefined {
  const roles = firstOfEach(header.map(roleOf));
  // The corner of a table whose severities are in columns says anything: its rows name them.
  const severity = roles.includes("severity") ? roles.indexOf("severity") : 0;
  const known = roles.filter((role) => role !== undefined && role !== "severity" && role !== "name");
  if (rows.length < 2 || known.length === 0) return undefined;
  const name = roles.indexOf("name");
  const columns = header.map((head, index) => ({ head, role: index === severity ? "severity" : roles[index] }));
  const read = rows.map((row): Row | undefined => {
    const severityName = readSeverity(row[severity] ?? "", row[name] ?? "");
    return severityName && { severityName, parts: readCells(columns, row, severityName) };
  });
  if (!read.every((each) => each !== undefined) || !isAboutIncidents(header, read)) return undefined;
  // The same severity twice makes it a list of incidents.
  const names = new Set(read.map(({ severityName }) => nameKey("Severity", severityName.name)));
  return names.size < read.length ? undefined : inOrder(read);
}

/**
 * Whether what was read tells a policy from a table that has levels of something else: risks, flaws, careers. Times do, and
 * names that only severities have; "high" and "low" do with a description beside them.
 */
function isAboutIncidents(header: readonly string[], rows: readonly Row[]): boolean {
  if (header.some((head) => /\bcvss\b/i.test(head))) return false;
  const promises = rows.some(
    ({ parts }) => parts.hours || parts.postmortem || Object.values(parts.times).some((time) => time !== undefined),
  );
  const describes = rows.some(({ parts }) => parts.definition !== undefined || parts.examples.length > 0);
  const isSevere = ({ severityName: { name, rank } }: Row) =>
    /^(?:sev|[ps][ -]?\d|grav|schwere)/.test(plain(name)) || (describes && rank !== undefined);
  return promises || rows.every(isSevere);
}

/** A role is its first column's; a second one is kept as a note. */
function firstOfEach(roles: readonly (Role | undefined)[]): readonly (Role | undefined)[] {
  return roles.map((role, index) => (roles.indexOf(role) === index ? role : undefined));
}

type Parts = Omit<TableLevel, "level" | "name" | "aliases">;

interface Row {
  readonly severityName: SeverityName;
  readonly parts: Parts;
}

/** Numbers the severities and puts the worst first, by what their numbers and words say; without these, as they stand. */
function inOrder(rows: readonly Row[]): TableReading {
  const numbers = new Set(rows.flatMap(({ severityName: { number } }) => number ?? []));
  const numbered = numbers.size === rows.length;
  const numberOf = ({ severityName: { number } }: Row) => number ?? 0;
  const sorted = numbered ? [...rows].sort((a, b) => numberOf(a) - numberOf(b)) : rows;
  const ranks = sorted.flatMap(({ severityName: { rank } }) => rank ?? []);
  const isMildFirst = (ranks[0] ?? 0) > (ranks.at(-1) ?? 0);
  const worstFirst = isMildFirst ? [...sorted].reverse() : sorted;
  const shared = sharedNames(rows);
  const levels = worstFirst.map((row, index) => {
    const { name, aliases } = row.severityName;
    const isShared = (alias: string) => shared.has(nameKey("Severity", alias));
    const unread = aliases.filter(isShared).map((text) => ({ header: "Also called", text }));
    return {
      ...row.parts,
      level: numbered ? numberOf(row) : index + 1,
      name,
      aliases: aliases.filter((alias) => !isShared(alias)),
      unread: [...row.parts.unread, ...unread],
    };
  });
  return { levels, descending: numbered && isMildFirst, numbered };
}

/** What several severities are called: a name of none of them. */
function sharedNames(rows: readonly Row[]): ReadonlySet<string> {
  const keys = rows.flatMap(({ severityName: { name, aliases } }) => [
    ...new Set([name, ...aliases].map((each) => nameKey("Severity", each))),
  ]);
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

interface Column {
  readonly head: string;
  readonly role: Role | undefined;
}

function readCells(columns: readonly Column[], row: readonly string[], { saysMore }: SeverityName): Parts {
  const unread: Note[] = [];
  const text = (role: Role) => {
    const found = row[columns.findIndex((column) => column.role === role)] ?? "";
    return isNothing(found) ? undefined : found;
  };
  const read = <Value>(role: Role, reader: (text: string) => Value | undefined): Value | undefined => {
    const written = text(role);
    const value = written === undefined ? undefined : reader(written);
    const header = columns.find((column) => column.role === role)?.head ?? "";
    if (written !== undefined && value === undefined) unread.push({ header, text: written });
    return value;
  };
  const parts = {
    definition: text("definition"),
    examples: listOf(text("examples")),
    times: Object.fromEntries(times.map((time) => [time, read(time, (written) => readTime(written, time))])),
    hours: read("hours", readHours),
    postmortem: read("postmortem", readPostmortem),
    channels: read("communication", readChannels) ?? [],
  };
  for (const [index, { head, role }] of columns.entries()) {
    const written = row[index] ?? "";
    const isRead = role !== undefined && !(role === "severity" && saysMore);
    if (!isRead && !isNothing(written)) unread.push({ header: head, text: written });
  }
  return { ...parts, unread };
}

/** An empty cell, or a dash for one. */
function isNothing(text: string): boolean {
  return /^[-–—.\s]*$/.test(text);
}

function readTime(text: string, time: Time): string | undefined {
  const phrase = readDurationPhrase(text);
  return phrase !== undefined && parseOpsDuration(phrase, wordsOf(time)).ok ? phrase : undefined;
}

function readHours(text: string): TableLevel["hours"] {
  if (/^24\s?[/x×]\s?7$/i.test(text)) return "24x7";
  return readDurationPhrase(text) === "business-hours" ? "business" : undefined;
}

function readPostmortem(text: string): TableLevel["postmortem"] {
  const within = readLength(text);
  if (within !== undefined) return { required: true, within };
  // "Required (5 business days)", "Yes, within 5 business days"
  const [, first = text, rest] = /^(\p{L}+)[\s,:;(–—-]+(.+?)\)?$/u.exec(text) ?? [];
  const after = rest === undefined ? undefined : readLength(rest);
  const word = plain(after === undefined ? text : first);
  if (REQUIRED.test(word)) return { required: true, within: after };
  return OPTIONAL.test(word) && after === undefined ? { required: false, within: undefined } : undefined;
}

function readLength(text: string): string | undefined {
  const phrase = readDurationPhrase(text);
  return phrase !== undefined && parseOpsDuration(phrase).ok ? phrase : undefined;
}

const REQUIRED =
  /^(?:required|mandatory|always|yes|si|sim|ja|oui|obligator\w+|obrigatori\w+|requerid\w+|pflicht|erforderlich|obligatoire|requis|✅|✓|x)$/;
const OPTIONAL = /^(?:optional|no|none|never|not required|nein|non|nao|opcional|freiwillig|optionnel|facultatif|❌|✗)$/;

/** The channels, where there is nothing but channels. */
function readChannels(text: string): readonly string[] | undefined {
  const channels = text.split(/\s*[,;+&]\s*|\s+/).filter((each) => each !== "");
  return channels.every((each) => /^#[\w-]+$/.test(each)) ? channels : undefined;
}

/** A list in a cell; commas in brackets do not part it. */
function listOf(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(/\s*[,;]\s*(?![^(]*\))/)
    .map((each) => each.replace(/\.$/, "").trim())
    .filter((each) => each !== "");
}
