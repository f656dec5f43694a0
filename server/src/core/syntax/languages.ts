/** How a file is read; `text` is one document without a tree. */
export type Language = "yaml" | "markdown" | "text";

/** Files that are read by their whole name, since their tools know them by it. */
const namedFiles: Readonly<Record<string, Language>> = {
  ".snyk": "yaml",
  ".trivyignore": "text",
  "osv-scanner.toml": "text",
  CODEOWNERS: "text",
  "renovate.json": "yaml",
  "renovate.json5": "yaml",
  ".renovaterc.json": "yaml",
};

/** The endings of the files that are looked for in a workspace, whole names among them; other JSON is left to the command. */
export const READ_ENDINGS: readonly string[] = [".yaml", ".yml", ".md", ".markdown", ...Object.keys(namedFiles)];

/** The same as a pattern for editors. */
export const READ_GLOB = `**/{*.yaml,*.yml,*.md,*.markdown,${Object.keys(namedFiles).join(",")}}`;

/** The files of `READ_GLOB` that editors do not take for YAML or Markdown, as a pattern. */
export const NAMED_GLOB = `**/{${Object.keys(namedFiles).join(",")}}`;

/** The language of a file by its name; undefined where it is none that is read. What is in it decides all the rest. */
export function languageOf(uri: string): Language | undefined {
  if (/\.(?:ya?ml|json)$/i.test(uri)) return "yaml";
  if (/\.(?:md|markdown)$/i.test(uri)) return "markdown";
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  return Object.hasOwn(namedFiles, name) ? namedFiles[name] : undefined;
}
