import { URI } from "vscode-uri";
import { languageOf } from "../core/syntax/languages.ts";

/**
 * One spelling for each URI. Editors and file systems escape differently (`%40` and `@`, `C:` and `c%3A`); inside the
 * server every URI is spelt as VS Code does.
 */
export function canonicalUri(uri: string): string {
  try {
    const text = URI.parse(uri).toString();
    return text.endsWith("/") ? text.slice(0, -1) : text;
  } catch {
    return uri;
  }
}

/** The folder that holds a file or folder; undefined at the root. */
export function parentOf(uri: string): string | undefined {
  const end = uri.lastIndexOf("/");
  const parent = uri.slice(0, end);
  // Virtual workspaces may have no authority: `memfs:/folder/file`.
  return end <= 0 || /[:/]$/.test(parent) ? undefined : parent;
}

/** Whether a file is read from disk: YAML or Markdown by its name. */
export function isReadFile(uri: string): boolean {
  return languageOf(uri) !== undefined && !/\.json$/i.test(uri);
}

/**
 * Whether an open text is looked at: by its name or, for YAML, by what the editor takes it for; JSON is left to the command.
 * A page that has no name yet is not: how a text is read hangs on its name.
 */
export function isReadText(uri: string, languageId: string): boolean {
  return isReadFile(uri) || languageId.startsWith("yaml") || yamlLanguages.has(languageId);
}

/** Language ids of editors that stand for YAML with a purpose. */
const yamlLanguages: ReadonlySet<string> = new Set([
  "ansible",
  "azure-pipelines",
  "cloudformation-yaml",
  "docker-compose",
  "dockercompose",
  "github-actions-workflow",
  "helm",
  "helm-template",
  "kubernetes",
]);
