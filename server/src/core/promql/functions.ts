import { distance } from "fastest-levenshtein";
import { promqlParser } from "../libraries.ts";

/** The call of a function that PromQL does not have, where the error at `offset` comes from; with a likely name. */
export function unknownFunction(
  query: string,
  offset: number,
): { readonly start: number; readonly end: number; readonly message: string } | undefined {
  if (query[offset] !== "(") return undefined;
  const name = /([A-Za-z_]\w*)\s*$/.exec(query.slice(0, offset));
  const word = name?.[1];
  if (!name || word === undefined || KEYWORDS.has(word.toLowerCase())) return undefined;
  const near = nearest(word);
  const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
  return { start: name.index, end: name.index + word.length, message: `unknown function \`${word}\`${hint}` };
}

/** Words before a parenthesis that are no function names. */
const KEYWORDS: ReadonlySet<string> = new Set(
  "by without on ignoring group_left group_right and or unless atan2 bool offset fill fill_left fill_right".split(" "),
);

function nearest(word: string): string | undefined {
  const lower = word.toLowerCase();
  const limit = Math.max(1, Math.floor(word.length / 3)) + (word.length > 3 ? 1 : 0);
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of functionNames()) {
    // Two letters exchanged are one slip of the finger.
    const far = distance(lower, name) - (letters(lower) === letters(name) ? 1 : 0);
    if (far <= limit && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { name, far };
  }
  return best?.name;
}

function letters(word: string): string {
  return [...word].sort().join("");
}

let names: readonly string[] | undefined;

/**
 * The functions and aggregations that the grammar knows. It names them by its nodes (`AvgOverTime`): a name counts when
 * the grammar takes it for a function.
 */
export function functionNames(): readonly string[] {
  names ??= promqlParser()
    .nodeSet.types.flatMap(({ name }) => [snakeCase(name), name.toLowerCase(), snakeCase(name).replace("std_", "std")])
    .filter((name, index, all) => all.indexOf(name) === index && isFunction(name));
  return names;
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
}

function isFunction(name: string): boolean {
  if (!/^[a-z]\w*$/.test(name) || KEYWORDS.has(name)) return false;
  const { firstChild } = promqlParser().parse(`${name}(x)`).topNode;
  return firstChild?.firstChild?.name === "FunctionIdentifier" || firstChild?.firstChild?.name === "AggregateOp";
}
