import { decoded } from "./uri.ts";

/** The parts of a page's address behind its site, decoded, without query and fragment: of a URL or a path in a repository. */
export function addressParts(address: string): readonly string[] {
  const [path = ""] = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "").split(/[?#]/);
  return path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .map(decoded);
}

/**
 * What a page is called in its address: the last part without case and ending, of an index page (`checkout/README.md`) the
 * folder's. Undefined where the address leads to a whole site or a template decides.
 */
export function pageStem(address: string): string | undefined {
  const stems = addressParts(address).map((part) => part.toLowerCase().replace(ENDING, ""));
  const last = stems.at(-1);
  const stem = last !== undefined && indexPages.has(last) ? (stems.at(-2) ?? last) : last;
  return stem === undefined || /[{}$]/.test(stem) ? undefined : stem;
}

/** The last part of an address as it is written: a file's name. */
export function fileName(address: string): string {
  return addressParts(address).at(-1) ?? address;
}

const ENDING = /\.(?:md|markdown|html?|ya?ml|adoc|rst|txt)$/;
const indexPages: ReadonlySet<string> = new Set(["readme", "index", "_index", "runbook", "runbooks"]);
