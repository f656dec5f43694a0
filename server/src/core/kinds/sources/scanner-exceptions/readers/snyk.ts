import { keySpan } from "../../../../syntax/query.ts";
import type { YamlDocument } from "../../../../syntax/types.ts";
import type { Path } from "../../../../text/path.ts";
import { isMap } from "../../read.ts";
import { parseTimestamp } from "../timestamps.ts";
import type { Exceptions, Expiry, Flaw, StrangeKey, Waiver } from "../view.ts";
import { flawAt, strangersAt, unreadableYaml, wordAt } from "./yaml.ts";

const KEYS = [
  "reason",
  "expires",
  "created",
  "reasonType",
  "ignoredBy",
  "source",
  "from",
  "disregardIfFixable",
  "patched",
];

/** Reads `ignore` of a Snyk policy: issue → list of dependency paths → reason and end. */
export function readSnyk(document: YamlDocument): Exceptions {
  const broken = unreadableYaml(document, "Snyk");
  if (broken) return broken;
  const found: Found = { document, waivers: [], strangers: [], flaws: [] };
  const ignore = isMap(document.value) ? document.value.ignore : undefined;
  if (isMap(ignore)) {
    for (const [id, rules] of Object.entries(ignore)) readIssue(found, id, rules);
  } else if (Array.isArray(ignore) && ignore.length > 0) {
    found.flaws.push(flawAt(document, ["ignore"], ignore, "a mapping of issues"));
  }
  return { waivers: found.waivers, strangers: found.strangers, flaws: found.flaws, purls: [] };
}

interface Found {
  readonly document: YamlDocument;
  readonly waivers: Waiver[];
  readonly strangers: StrangeKey[];
  readonly flaws: Flaw[];
}

function readIssue(found: Found, id: string, rules: unknown): void {
  const path = ["ignore", id];
  if (isMap(rules)) found.flaws.push(flawAt(found.document, path, rules, "a list of paths"));
  if (!Array.isArray(rules)) return;
  for (const [index, rule] of rules.entries()) {
    const here = [...path, index];
    if (isMap(rule)) {
      for (const [scope, settings] of Object.entries(rule)) readRule(found, id, [...here, scope], settings);
    } else if (rule !== null) found.flaws.push(flawAt(found.document, here, rule, "a mapping of a path"));
  }
}

function readRule({ document, waivers, strangers }: Found, id: string, path: Path, settings: unknown): void {
  const idSpan = keySpan(document, path.slice(0, 2));
  const span = keySpan(document, path);
  if (!idSpan || !span) return;
  const scope = String(path.at(-1));
  waivers.push({
    ...{ name: id, id: { text: id, span: idSpan, path: path.slice(0, 2) }, section: "ignore", path, span },
    ...{ isVulnerability: true, scope: scope === "*" ? "" : scope },
    expiry: expiryOf(document, [...path, "expires"]),
  });
  if (!isMap(settings)) return;
  strangers.push(...strangersAt(document, path, settings, { known: KEYS, holder: "waiver", waiver: id }));
}

/** Beside ISO dates Snyk takes what JavaScript takes for a date; when those end is not said here. */
function expiryOf(document: YamlDocument, path: Path): Expiry | undefined {
  const word = wordAt(document, path);
  if (!word || word.text === "") return undefined;
  const until = parseTimestamp(word.text)?.instant;
  return { ...word, until, isBad: until === undefined && Number.isNaN(Date.parse(word.text)) };
}
