import type { YamlDocument } from "../../../../syntax/types.ts";
import type { Path } from "../../../../text/path.ts";
import type { Exceptions, Flaw, StrangeKey, Waiver } from "../view.ts";
import { flawAt, isMap, placeOf, strangersAt, unreadableYaml, wordAt, type YamlMap } from "./yaml.ts";

const CRITERIA = ["vulnerability", "namespace", "fix-state", "match-type"];
const PACKAGE = ["name", "version", "language", "type", "location", "upstream-name"];
const KEYS = [...CRITERIA, "package", "include-aliases", "reason", "vex-status", "vex-justification"];

/** Reads the rules under `ignore` of Grype's configuration; the rest of the file is no matter of exceptions. */
export function readGrype(document: YamlDocument): Exceptions {
  const broken = unreadableYaml(document, "Grype");
  if (broken) return broken;
  const { value } = document;
  const waivers: Waiver[] = [];
  const strangers: StrangeKey[] = [];
  const flaws: Flaw[] = [];
  const ignore = isMap(value) ? value.ignore : undefined;
  // Grype takes one rule without a list for a list of one.
  const items: readonly (readonly [Path, unknown])[] = Array.isArray(ignore)
    ? ignore.map((item, index) => [["ignore", index], item])
    : [[["ignore"], ignore]];
  for (const [path, item] of items) {
    if (isMap(item)) {
      const waiver = waiverOf(document, path, item);
      waivers.push(waiver);
      strangers.push(...strangersOf(document, path, item, waiver.name));
    } else if (item !== null && item !== undefined && item !== "") {
      flaws.push(flawAt(document, path, item, 'a mapping with a "vulnerability"'));
    }
  }
  return { waivers, strangers, flaws, purls: [] };
}

function waiverOf(document: YamlDocument, path: Path, item: YamlMap): Waiver {
  const id = wordAt(document, [...path, "vulnerability"]);
  const packages = isMap(item.package) ? item.package : {};
  const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
  const criteria = [
    ...CRITERIA.map((key) => [key, item[key]] as const),
    ...PACKAGE.map((key) => [key, packages[key]] as const),
  ].filter(([, value]) => isSet(value));
  const hasStranger = [...Object.keys(item), ...Object.keys(packages)].some((key) => !isKnown(key));
  const isIdle = criteria.length === 0 && !isSet(item["vex-status"]) && !hasStranger;
  const name = id?.text || (isSet(packages.name) ? `package "${packages.name}"` : "this rule");
  const limits = criteria.filter(([key]) => key !== "vulnerability").map(([key, value]) => `${key}=${value}`);
  const aliases = item["include-aliases"] === true ? ["aliases"] : [];
  return {
    ...{ name, id: id?.text ? id : undefined, section: "ignore", path, expiry: undefined, isVulnerability: true },
    scope: [...limits, ...aliases, ...(isSet(item["vex-status"]) ? [`vex-status=${item["vex-status"]}`] : [])].join(
      "\n",
    ),
    span: placeOf(document, path, "vulnerability"),
    ...(isIdle ? { effect: "none" as const } : {}),
  };
}

function isKnown(key: string): boolean {
  return [...KEYS, ...PACKAGE].includes(key.toLowerCase());
}

/** Case does not matter to Grype. */
function strangersOf(document: YamlDocument, path: Path, item: YamlMap, waiver: string): readonly StrangeKey[] {
  const own = strangersAt(document, path, item, { known: KEYS, holder: "waiver", waiver });
  const inner = item.package;
  const packages = isMap(inner)
    ? strangersAt(document, [...path, "package"], inner, { known: PACKAGE, holder: "package", waiver })
    : [];
  return [...own, ...packages].filter(({ text, known }) => !known.includes(text.toLowerCase()));
}
