import { packageUrls } from "../libraries.ts";

export type PackageUrlProblem =
  /** The text does not begin with `pkg:`; `meant` where only that is missing. */
  | { readonly reason: "scheme"; readonly meant: string | undefined }
  /** Nothing behind the type: which package is meant is missing. */
  | { readonly reason: "name" }
  /** The version is a range such as `>=1.2`, which a package URL cannot express. */
  | { readonly reason: "range"; readonly version: string; readonly meant: string }
  /** The type has rules that the text breaks: `pkg:maven/commons-io` lacks the group. */
  | { readonly reason: "rules"; readonly type: string }
  | { readonly reason: "text" };

/**
 * What is wrong with a package URL (ECMA-427, https://github.com/package-url/purl-spec); undefined where nothing is. The
 * version may always be left out: then every version is meant.
 */
export function packageUrlProblem(text: string): PackageUrlProblem | undefined {
  if (!/^pkg:/i.test(text)) return { reason: "scheme", meant: isPackageUrl(`pkg:${text}`) ? `pkg:${text}` : undefined };
  const [, type = "", rest = ""] = /^pkg:\/*([^/?#@]*)\/?(.*)$/i.exec(text) ?? [];
  if (type !== "" && /^(?:[?#@]|$)/.test(rest) && !rest.includes("/")) return { reason: "name" };
  const version = /^[^?#]*[^/]@([^@/?#]*)/.exec(rest)?.[1] ?? "";
  const plain = decoded(version);
  if (/^[<>=^~!]|\|\|/.test(plain) || plain === "*") {
    const meant = text.replace(`@${version}`, "");
    return { reason: "range", version: plain, meant };
  }
  if (isPackageUrl(text)) return undefined;
  return /^[a-z][a-z0-9.-]*$/i.test(type) ? { reason: "rules", type: type.toLowerCase() } : { reason: "text" };
}

/** The one way of writing what a package URL means, so that two of them can be compared; undefined where it is none. */
export function canonicalPackageUrl(text: string): string | undefined {
  try {
    return packageUrls().PackageURL.fromString(text).toString();
  } catch {
    return undefined;
  }
}

/** Some types want a version; where it is left out, any stands for all. */
function isPackageUrl(text: string): boolean {
  const known = /^pkg:\/*([a-z][a-z0-9.-]*)\//i.test(text);
  if (!known) return false;
  const [, before = "", after = ""] = /^([^?#]*)(.*)$/.exec(text) ?? [];
  return canonicalPackageUrl(text) !== undefined || canonicalPackageUrl(`${before}@0${after}`) !== undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
