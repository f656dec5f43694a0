import type { YamlDocument } from "../../../../syntax/types.ts";
import type { Path } from "../../../../text/path.ts";
import { isMap } from "../../read.ts";
import { parseInstant, parseTimestamp, plainDate } from "../timestamps.ts";
import type { Exceptions, Expiry, Flaw, StrangeKey, Waiver, Word } from "../view.ts";
import { flawAt, isPlain, placeOf, strangersAt, unreadableYaml, wordAt, type YamlMap } from "./yaml.ts";

const SECTIONS = ["vulnerabilities", "misconfigurations", "secrets", "licenses"];
const KEYS = ["id", "paths", "purls", "expired_at", "statement"];

/** Reads `.trivyignore.yaml` as Trivy does: keys that it does not know are nothing to it, wrong types reject the file. */
export function readTrivyYaml(document: YamlDocument): Exceptions {
  const broken = unreadableYaml(document, "Trivy");
  if (broken) return broken;
  const { value } = document;
  if (!isMap(value)) {
    const isEmpty = value === undefined || value === null;
    return { ...empty(), flaws: isEmpty ? [] : [flawAt(document, [], value, "a mapping of sections")] };
  }
  const found = empty();
  const strangers = strangersAt(document, [], value, { known: SECTIONS, holder: "file", waiver: undefined });
  found.strangers.push(...strangers);
  for (const section of SECTIONS) {
    const items = value[section];
    if (items === undefined || items === null) continue;
    if (!Array.isArray(items)) found.flaws.push(flawAt(document, [section], items, "a list"));
    else for (const [index, item] of items.entries()) readItem(document, [section, index], item, found);
  }
  return found;
}

interface Found {
  readonly waivers: Waiver[];
  readonly strangers: StrangeKey[];
  readonly flaws: Flaw[];
  readonly purls: Word[];
}

function empty(): Found {
  return { waivers: [], strangers: [], flaws: [], purls: [] };
}

function readItem(document: YamlDocument, path: Path, item: unknown, found: Found): void {
  if (item === null || item === undefined) return;
  if (!isMap(item)) {
    found.flaws.push(flawAt(document, path, item, 'a mapping with an "id"'));
    return;
  }
  const id = wordAt(document, [...path, "id"]);
  const name = id?.text ?? "this entry";
  found.flaws.push(...flawsOf(document, path, item));
  found.strangers.push(...strangersAt(document, path, item, { known: KEYS, holder: "waiver", waiver: name }));
  const purls = textsAt(document, [...path, "purls"], item.purls);
  found.purls.push(...purls);
  const limits = [...textsAt(document, [...path, "paths"], item.paths), ...purls].map(({ text }) => text);
  found.waivers.push({
    ...{ name, id, section: String(path[0]), scope: limits.sort().join("\n"), path },
    isVulnerability: path[0] === "vulnerabilities",
    expiry: expiryOf(document, [...path, "expired_at"]),
    span: placeOf(document, path, "id"),
    ...(id === undefined && limits.length === 0 ? { effect: "none" as const } : {}),
  });
}

function flawsOf(document: YamlDocument, path: Path, item: YamlMap): readonly Flaw[] {
  const flaws: Flaw[] = [];
  for (const key of ["id", "statement", "expired_at"]) {
    const value = item[key];
    if (typeof value === "object" && value !== null) flaws.push(flawAt(document, [...path, key], value, "a text"));
  }
  for (const key of ["paths", "purls"]) {
    const value = item[key];
    if (value === undefined || value === null) continue;
    if (!Array.isArray(value)) flaws.push(flawAt(document, [...path, key], value, "a list"));
    else {
      const wrong = value.findIndex((each) => typeof each === "object" && each !== null);
      if (wrong >= 0) flaws.push(flawAt(document, [...path, key, wrong], value[wrong], "a text"));
    }
  }
  return flaws;
}

function textsAt(document: YamlDocument, path: Path, value: unknown): readonly Word[] {
  return Array.isArray(value) ? value.flatMap((_, index) => wordAt(document, [...path, index]) ?? []) : [];
}

/**
 * The end of a waiver. Trivy's reader of YAML takes a date for one only where it has no quotation marks around it; in
 * quotation marks it must be a full instant.
 */
function expiryOf(document: YamlDocument, path: Path): Expiry | undefined {
  const word = wordAt(document, path);
  if (!word) return undefined;
  const until = isPlain(document, path) ? plainInstant(word.text) : parseInstant(word.text);
  const meant = until === undefined ? plainDate(word.text) : undefined;
  return { ...word, until, isBad: until === undefined, ...(meant ? { meant } : {}) };
}

function plainInstant(text: string): number | undefined {
  const found = parseTimestamp(text);
  if (!found?.hasTime) return found?.instant;
  // With a T the offset is needed, with a space it must not be there.
  return found.hasOffset === (found.separator.trim() !== "") ? found.instant : undefined;
}
