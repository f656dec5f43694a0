import type { RelatedPlace } from "../../findings.ts";
import { keySpan } from "../../syntax/query.ts";
import type { Path } from "../../text/path.ts";
import { removeEntry, suggestion } from "../fix.ts";
import type { OpsObject } from "../object.ts";
import { rangeOf } from "../place.ts";
import type { Report } from "../rule.ts";
import { givenKeys, isMisspelt, isNoMapping } from "./given.ts";

/** What a finding of an "exactly one of" rule tells. */
export interface ChoiceData {
  /** The mapping in words: `"spec"`, `item 2 of "objectives"`. */
  readonly holder: string;
  readonly keys: readonly string[];
  /** The keys that exclude each other, in the order of the text; empty where none is given. */
  readonly given: readonly string[];
}

/**
 * Reports where a mapping does not hold exactly one of the keys. With none, the mapping's own key is underlined; with
 * several, the second one. The path is the mapping's in both cases.
 */
export function checkChoice(
  object: OpsObject,
  path: Path,
  keys: readonly string[],
  report: (finding: Report<ChoiceData>) => void,
): void {
  if (isNoMapping(object, path)) return;
  const given = givenKeys(object, path, keys);
  if (given.length > 1) reportExclusion(object, path, keys, given, report);
  if (given.length > 0 || keys.some((key) => isMisspelt(object, path, key))) return;
  report({ at: path, part: "key", data: { holder: holderOf(path), keys, given } });
}

/** Reports keys of a mapping that exclude each other; `given` are at least two, in the order of the text. */
export function reportExclusion(
  object: OpsObject,
  path: Path,
  keys: readonly string[],
  given: readonly string[],
  report: (finding: Report<ChoiceData>) => void,
): void {
  const [first = "", second = ""] = given;
  report({
    at: [...path, second],
    part: "key",
    path,
    data: { holder: holderOf(path), keys, given },
    related: otherPlace(object, [...path, first]),
    fixes: [second, first].flatMap((key) => suggestion(`Remove "${key}"`, removeEntry(object, [...path, key]))),
  });
}

/** The sentence of an "exactly one of" rule. */
export function choiceMessage({ holder, keys, given }: ChoiceData): string {
  if (given.length > 0) return `${quoted(given, "and")} exclude each other; keep one of them`;
  return `${holder} needs ${quoted(keys, "or")}, but has ${keys.length === 2 ? "neither" : "none of them"}`;
}

/** `"a"`, `"a" or "b"`, `"a", "b" or "c"`. */
export function quoted(keys: readonly string[], conjunction: "and" | "or"): string {
  const all = keys.map((key) => `"${key}"`);
  const last = all.pop() ?? "";
  return all.length === 0 ? last : `${all.join(", ")} ${conjunction} ${last}`;
}

/** The place of another key that belongs to a finding. */
export function otherPlace({ document, path: base }: OpsObject, path: Path): readonly RelatedPlace[] {
  const span = keySpan(document, [...base, ...path]);
  return span ? [{ message: `"${path.at(-1)}" stands here`, range: rangeOf(document, span) }] : [];
}

function holderOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === "number" ? `item ${last + 1} of "${path.at(-2)}"` : `"${last}"`;
}
