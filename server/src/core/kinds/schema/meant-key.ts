import type { SchemaNode } from "../../schema/node.ts";
import { closest } from "../../text/closest.ts";

/**
 * The key of a mapping that the author of an unknown key most probably means: a listed wrong spelling or word of
 * another format first, else the nearest key.
 */
export function meantKey(parent: SchemaNode | undefined, key: string): string | undefined {
  const allowed = Object.keys(parent?.properties ?? {});
  return allowed.find((each) => parent?.properties?.[each]?.["x-aliases"]?.includes(key)) ?? closest(key, allowed);
}
