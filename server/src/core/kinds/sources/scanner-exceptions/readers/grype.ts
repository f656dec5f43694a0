import type { YamlDocument } from "../../../../syntax/types.ts";
import type { Path } from "../../../../text/path.ts";
import { isMap } from "../../read.ts";
import type { Exceptions, Flaw, StrangeKey, Waiver } from "../view.ts";
import { flawAt, placeOf, strangersAt, unreadableYaml, wordAt, type YamlMap } from "./yaml.ts";

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
  const rule = lowerCased(item);
  const packages = lowerCased(rule.package);
  const criteria = [...textsOf(rule, CRITERIA), ...textsOf(packages, PACKAGE)];
  const vex = textsOf(rule, ["vex-status"]);
  const isKnown = (key: string): boolean => KEYS.includes(key) || PACKAGE.includes(key);
  // Another key may be a criterion that is misspelt, or newer than what is known here.
  const isIdle = [...criteria, ...vex].length === 0 && [...Object.keys(rule), ...Object.keys(packages)].every(isKnown);
  const limits = criteria.filter((each) => !each.startsWith("vulnerability="));
  const aliases = rule["include-aliases"] === true ? ["aliases"] : [];
  return {
    name: id?.text || (packages.name ? `package "${packages.name}"` : "this rule"),
    ...{ id: id?.text ? id : undefined, section: "ignore", path, expiry: undefined, isVulnerability: true },
    scope: [...limits, ...aliases, ...vex].join("\n"),
    span: placeOf(document, path, "vulnerability"),
    ...(isIdle ? { effect: "none" as const } : {}),
  };
}

/** The same mapping as Grype sees it, to which case does not matter. */
function lowerCased(map: unknown): YamlMap {
  if (!isMap(map)) return {};
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key.toLowerCase(), value]));
}

/** `name=libcurl` for those of the keys that have a value. */
function textsOf(map: YamlMap, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) =>
    map[key] === undefined || map[key] === null || map[key] === "" ? [] : [`${key}=${map[key]}`],
  );
}

function strangersOf(document: YamlDocument, path: Path, item: YamlMap, waiver: string): readonly StrangeKey[] {
  const own = strangersAt(document, path, item, { known: KEYS, holder: "waiver", waiver });
  const inner = item.package;
  const packages = isMap(inner)
    ? strangersAt(document, [...path, "package"], inner, { known: PACKAGE, holder: "package", waiver })
    : [];
  return [...own, ...packages].filter(({ text, known }) => !known.includes(text.toLowerCase()));
}
