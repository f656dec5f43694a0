import type { Path, Segment } from "../text/path.ts";
import { validators } from "./generated/validators.js";

/** One error of a validator, with its place as a path of ours. */
export interface ValidationError {
  readonly keyword: string;
  readonly path: Path;
  readonly value: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set where the error is about a key: that key stands at the end of `path`. */
  readonly aboutKey: boolean;
}

/** All the ways in which `value` misses the shape of the kind with that validator key; empty where it fits. */
export function validate(key: string, value: unknown): readonly ValidationError[] {
  const validator = validators[key];
  if (validator === undefined || validator(value)) return [];
  return (validator.errors ?? []).flatMap((error) => translate(error, value));
}

interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

function translate(error: AjvError, root: unknown): readonly ValidationError[] {
  // "propertyNames" only sums up the error that its own subschema has already reported with `propertyName`.
  if (error.keyword === "propertyNames") return [];
  const { path, value } = follow(root, error.instancePath);
  const key = error.propertyName ?? keyOf(error);
  if (key === undefined) return [{ keyword: error.keyword, path, value, params: error.params, aboutKey: false }];
  const below = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return [{ keyword: error.keyword, path: [...path, key], value: below, params: error.params, aboutKey: true }];
}

function keyOf(error: AjvError): string | undefined {
  const key = error.params.missingProperty ?? error.params.additionalProperty;
  return typeof key === "string" ? key : undefined;
}

function follow(root: unknown, pointer: string): { path: Path; value: unknown } {
  const path: Segment[] = [];
  let value = root;
  for (const raw of pointer.split("/").slice(1)) {
    const key = raw.replaceAll("~1", "/").replaceAll("~0", "~");
    const segment = Array.isArray(value) ? Number(key) : key;
    path.push(segment);
    value = typeof value === "object" && value !== null ? (value as Record<Segment, unknown>)[segment] : undefined;
  }
  return { path, value };
}
