import type { DocumentLink } from "vscode-languageserver-types";
import type { Workspace } from "../workspace/workspace.ts";
import { rangeOfSpan } from "./at.ts";

/** The web addresses in the documents of ours, in values as in comments; those with template expressions are left out. */
export function documentLinks(workspace: Workspace, uri: string): DocumentLink[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  return file.documents.flatMap((entry) =>
    [...entry.placed.document.text.matchAll(ADDRESS)].flatMap((match) => {
      const target = trimmed(match[0]);
      if (target.includes("{{")) return [];
      return [{ range: rangeOfSpan(entry, { start: match.index, end: match.index + target.length }), target }];
    }),
  );
}

// Quotes, brackets of flow collections and angle brackets end an address; a backslash can only be an escape of YAML.
const ADDRESS = /\bhttps?:\/\/(?:\{\{|[^\s"'<>`\\\]}|^])+/g;

/** Without the punctuation of the sentence around it, and without a closing bracket that the address did not open. */
function trimmed(address: string): string {
  const end = address.replace(/[.,;:!?]+$/, "");
  return end.endsWith(")") && !end.includes("(") ? trimmed(end.slice(0, -1)) : end;
}
