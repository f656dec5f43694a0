import type { Fix } from "../../../../findings.ts";
import { hasPath } from "../../../../syntax/query.ts";
import { renameKey, replaceSpan, replaceValue, safeFix } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { EXCEPTION_FILES, idOf, OSV_SCANNER, TRIVY_LIST, TRIVY_YAML } from "../formats.ts";
import { type Meaning, meaningOf } from "../meanings.ts";
import { parseTimestamp, plainDate } from "../timestamps.ts";
import { exceptionsOf, type StrangeKey, toolOf } from "../view.ts";

export default rule({
  id: "exceptions/ignored-key",
  on: EXCEPTION_FILES,
  severity: "warning",
  authority: "tool",
  summary: "A waiver is limited by keys that the scanner knows",
  why: "Trivy, Grype and Snyk take no notice of a key that they do not know and say nothing. A waiver that was meant to end with `expires` never ends in Trivy, where the key is `expired_at`; Grype has no key for an end at all. Keys that can only be notes for people, such as `ticket`, are left alone.",
  exampleFile: ".trivyignore.yaml",
  avoid: `
vulnerabilities:
  - id: CVE-2023-44487
    reason: Waiting for the next base image
    expires: 2027-06-30
`,
  prefer: `
vulnerabilities:
  - id: CVE-2023-44487
    statement: Waiting for the next base image
    expired_at: 2027-06-30
`,
  check(object, report) {
    if (object.kind === idOf(OSV_SCANNER)) return;
    const tool = toolOf(object);
    for (const stranger of exceptionsOf(object).strangers) {
      const { text, path, span, holder, waiver = "" } = stranger;
      const meaning = meaningOf(stranger, tool) ?? sectionOf(object, stranger);
      if (!meaning || (holder === "file" && !stranger.holdsWaivers)) continue;
      const data = { key: text, waiver, meaning, tool: tool.name, isSection: holder === "file" };
      report({ at: path, span, data, fixes: fixesOf(object, stranger, meaning) });
    }
  },
  message: ({ key, waiver, meaning, tool, isSection }: Data) => {
    const own = meaning.key && `; the key is "${meaning.key}"`;
    if (isSection) {
      const meant = meaning.key ? `; did you mean "${meaning.key}"?` : "";
      return `${tool} knows no section "${key}" and ignores all of it${meant}`;
    }
    if (meaning.sort === "end") {
      return `${tool} ignores "${key}", so the waiver of ${waiver} never ends${own ?? `: ${tool} has no key for an end`}`;
    }
    if (meaning.sort === "scope") return `${tool} ignores "${key}", so it does not limit the waiver of ${waiver}${own}`;
    return `${tool} ignores "${key}"${own}`;
  },
});

interface Data {
  readonly key: string;
  readonly waiver: string;
  readonly meaning: Meaning;
  readonly tool: string;
  readonly isSection: boolean;
}

/** A section of waivers is lost whatever its name means. */
function sectionOf(object: OpsObject, { holder, holdsWaivers }: StrangeKey): Meaning | undefined {
  const isLost = object.kind === idOf(TRIVY_YAML) && holder === "file" && holdsWaivers;
  return isLost ? { sort: "other", key: undefined } : undefined;
}

/** The tool's own key in its place, where the value is right for it as it stands. */
function fixesOf(object: OpsObject, stranger: StrangeKey, { sort, key }: Meaning): readonly Fix[] {
  const { path, value, span, holder } = stranger;
  if (key === undefined || key.includes(".") || holder === "file") return [];
  const title = `Change to "${key}"`;
  if (object.kind === idOf(TRIVY_LIST)) {
    const date = plainDate(value ?? "");
    return date ? safeFix(`Change to exp:${date}`, replaceSpan(object, span, `exp:${date}`)) : [];
  }
  if (hasPath(object.document, [...path.slice(0, -1), key])) return [];
  const rename = renameKey(object, path, key);
  if (sort === "scope") return [];
  if (sort === "other") return value === undefined ? [] : safeFix(title, rename);
  const date = plainDate(value ?? "");
  if (date) return safeFix(title, rename, replaceValue(object, path, date));
  return parseTimestamp(value ?? "")?.hasOffset ? safeFix(title, rename) : [];
}
