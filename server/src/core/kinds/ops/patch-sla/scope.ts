import { canonicalPackageUrl } from "../../../math/package-url.ts";
import type { WrittenException } from "./exceptions.ts";

/** Whether an exception names a package, paths or services. */
export function hasScope({ purl, paths = [], services = [] }: WrittenException): boolean {
  return (purl !== undefined && purl !== "") || paths.length > 0 || services.length > 0;
}

/** What an exception covers as one text; equal for exceptions that cover the same. */
export function scopeText({ purl, paths = [], services = [] }: WrittenException): string {
  const list = (texts: readonly (string | undefined)[]) => [...new Set(texts)].sort();
  return JSON.stringify([purl && (canonicalPackageUrl(purl) ?? purl), list(paths), list(services)]);
}

/** The ids of the flaw that an exception is about, in one spelling. */
export function idsOf({ id, aliases = [] }: WrittenException): readonly string[] {
  return [id, ...aliases].flatMap((each) => (each ? [each.toUpperCase()] : []));
}
