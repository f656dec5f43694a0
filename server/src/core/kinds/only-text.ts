import type { YamlDocument } from "../syntax/types.ts";
import type { Kind } from "./kind.ts";

/**
 * Whether the YAML is too broken for a tree, so that only its lines tell the kind: nothing can be said to be missing
 * then, and what the parser says after its first problem only follows from it.
 */
export function isOnlyText({ apiVersion }: Kind, { value, problems }: YamlDocument): boolean {
  if (apiVersion === "" || problems.length === 0) return false;
  return (value as { readonly apiVersion?: unknown } | undefined | null)?.apiVersion !== apiVersion;
}
