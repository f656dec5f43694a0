/** How a file is read. */
export type Language = "yaml" | "markdown";

/** The endings of the files that are looked for in a workspace; JSON is left to the command. */
export const READ_ENDINGS: readonly string[] = [".yaml", ".yml", ".md", ".markdown"];

/** The same as a pattern for editors. */
export const READ_GLOB = `**/*.{${READ_ENDINGS.map((ending) => ending.slice(1)).join(",")}}`;

/** The language of a file by its name; undefined where it is none that is read. What is in it decides all the rest. */
export function languageOf(uri: string): Language | undefined {
  if (/\.(?:ya?ml|json)$/i.test(uri)) return "yaml";
  return /\.(?:md|markdown)$/i.test(uri) ? "markdown" : undefined;
}
