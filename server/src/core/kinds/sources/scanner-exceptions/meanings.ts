import { closest } from "../../../text/closest.ts";
import type { Tool } from "./formats.ts";
import type { StrangeKey } from "./view.ts";

/** What the author of a key that the tool does not know can only have meant by it. */
export interface Meaning {
  /** What is lost where the tool takes no notice of the key. */
  readonly sort: "end" | "scope" | "other";
  /** The tool's own key; undefined where it has none for that. */
  readonly key: string | undefined;
}

/** The meaning of a key; undefined for what may be a note for people, such as `ticket` or `owner`. */
export function meaningOf({ text, known, holder }: StrangeKey, tool: Tool): Meaning | undefined {
  if (holder === "waiver" && isEnd(text)) return { sort: "end", key: endKey(known, tool) };
  const word = text.toLowerCase().replace(/[-_]/g, "");
  const synonym = holder === "waiver" ? synonyms[tool.name]?.[word] : undefined;
  if (synonym !== undefined) return { sort: sortOf(synonym), key: synonym };
  const near = closest(text, tool.name === "Snyk" ? ["reason", "expires"] : known);
  return near === undefined ? undefined : { sort: sortOf(near), key: near };
}

/** Whether a key of a waiver is meant as its end; a length such as `expires-after`, which is asked for in Grype, is none. */
export function isEnd(key: string): boolean {
  if (/(?:after|in)$/i.test(key)) return false;
  return END.test(key) || closest(key, ["expired_at"]) !== undefined;
}

const END =
  /^(?:exp|ends?|ends?[-_]?(?:at|on|date)|until|(?:valid|ignored?|effective)[-_]?until|(?:expir(?:e|es|ed|y|ation))(?:[-_]?(?:at|on|date))?)$/i;

/** Words without `-` and `_` that stand for a key of the tool. */
const synonyms: Readonly<Partial<Record<Tool["name"], Readonly<Record<string, string>>>>> = {
  Trivy: {
    reason: "statement",
    ...{ package: "purls", packages: "purls", pkg: "purls", pkgs: "purls", pkgname: "purls", packagename: "purls" },
    ...{ file: "paths", files: "paths", target: "paths", targets: "paths", location: "paths", locations: "paths" },
  },
  Grype: {
    ...{ id: "vulnerability", cve: "vulnerability", cveid: "vulnerability", vulnerabilityid: "vulnerability" },
    ...{ name: "package.name", version: "package.version", type: "package.type", language: "package.language" },
    ...{ location: "package.location", path: "package.location", paths: "package.location", pkg: "package" },
  },
  "osv-scanner": { statement: "reason" },
};

function endKey(known: readonly string[], { expiryKey }: Tool): string | undefined {
  // The two tables of osv-scanner have a key of their own for it.
  return known.find((key) => key === "ignoreUntil" || key === "effectiveUntil") ?? expiryKey;
}

function sortOf(key: string): Meaning["sort"] {
  if (["expired_at", "expires", "ignoreUntil", "effectiveUntil"].includes(key)) return "end";
  return key === "paths" || key === "purls" || key.startsWith("package") ? "scope" : "other";
}
