import type { Template } from "../../protocol.ts";
import { contributedSnippets } from "./completion/snippets.ts";

/** The texts from which new files can be made: the snippets of all kinds. */
export function templates(): readonly Template[] {
  return contributedSnippets().map(({ prefix, title, description, body, language = "yaml" as const }) => ({
    id: prefix,
    title,
    description,
    body,
    language,
    fileName: `${prefix}.${language === "markdown" ? "md" : "yaml"}`,
  }));
}
