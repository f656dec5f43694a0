import { type DurationUnit, unitsV1, unitsV2alpha } from "../../math/duration.ts";
import { schemaAt } from "../../schema/node.ts";
import { keyOrder } from "../../syntax/query.ts";
import type { Path } from "../../text/path.ts";
import type { OpsObject } from "../object.ts";
import { meantKey } from "../schema/meant-key.ts";
import { V2ALPHA } from "./names.ts";

/**
 * Whether the author gave a value at a path of the object, of whatever type. A key with nothing behind it, or with
 * `null`, counts as missing, as in Go's decoder; a value of the wrong type is given, and another rule speaks of it.
 */
export function isGiven(object: OpsObject, path: Path): boolean {
  const value = valueAt(object, path);
  return value !== undefined && value !== null;
}

/** Whether a mapping with at least one key stands at the path; what is empty as a whole is reported as a whole. */
export function isFilled(object: OpsObject, path: Path): boolean {
  const value = valueAt(object, path);
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** Whether the value at the path is something else than a mapping: another rule says so, and nothing in it is missing. */
export function isNoMapping(object: OpsObject, path: Path): boolean {
  const value = valueAt(object, path);
  return value !== undefined && value !== null && (typeof value !== "object" || Array.isArray(value));
}

/** Those of the keys that the author gave in the mapping at the path, in the order of the text. */
export function givenKeys(object: OpsObject, path: Path, keys: readonly string[]): readonly string[] {
  const order = keyOrder(object.document, [...object.path, ...path]);
  return order.filter((key) => keys.includes(key) && isGiven(object, [...path, key]));
}

/**
 * Whether the mapping at the path has a misspelling of the key (or its name in another format): the author is told of
 * that one, and need not be told that the key is missing, too.
 */
export function isMisspelt(object: OpsObject, path: Path, key: string): boolean {
  const holder = schemaAt(schemaFileOf(object), path)?.node;
  const unknown = keyOrder(object.document, [...object.path, ...path]).filter(
    (each) => !Object.hasOwn(holder?.properties ?? {}, each) && isGiven(object, [...path, each]),
  );
  return unknown.some((each) => meantKey(holder, each) === key);
}

/** Whether the version of the object is OpenSLO v2alpha. */
export function isV2alpha(object: OpsObject): boolean {
  return object.kind.startsWith(`${V2ALPHA} `);
}

/** The units that durations have in the object's version. */
export function unitsOf(object: OpsObject): readonly DurationUnit[] {
  return isV2alpha(object) ? unitsV2alpha : unitsV1;
}

function valueAt(object: OpsObject, path: Path): unknown {
  let value: unknown = object.document.value;
  for (const segment of [...object.path, ...path]) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[segment];
  }
  return value;
}

/** The schema of an object's kind: `openslo/v1 AlertPolicy` has `openslo/v1/alert-policy.schema.json`. */
function schemaFileOf({ kind }: OpsObject): string {
  const [apiVersion = "", name = ""] = kind.split(" ");
  const version = apiVersion.slice(apiVersion.indexOf("/") + 1);
  const file = name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
  return `openslo/${version}/${file}.schema.json`;
}
