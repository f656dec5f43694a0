import type { DocumentLink } from "vscode-languageserver-types";
import { isAddress, isRunbook } from "../kinds/name-key.ts";
import { place } from "../workspace/place.ts";
import type { DocumentEntry, FileEntry, Workspace } from "../workspace/workspace.ts";
import { contains, rangeOfSpan } from "./at.ts";
import { definitionsOf, locationOf } from "./definition.ts";

/**
 * The web addresses in the documents of a file, in values as in comments; those with template expressions are left out. An
 * address that leads to a runbook of the workspace (an alert's `runbook_url`) opens its file.
 */
export function documentLinks(workspace: Workspace, uri: string): DocumentLink[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  return file.documents.flatMap((entry) => {
    const here = linksToObjects(workspace, file, entry);
    const web = webLinks(entry).filter(({ range }) => !here.some((link) => contains(link.range, range)));
    return [...here, ...web];
  });
}

function linksToObjects(workspace: Workspace, file: FileEntry, entry: DocumentEntry): readonly DocumentLink[] {
  return entry.analysis.facts.flatMap(({ references }) =>
    references.flatMap((reference): readonly DocumentLink[] => {
      if (!isAddress(reference.name) || !reference.to.some(isRunbook)) return [];
      const [definition] = definitionsOf(workspace, { file, entry }, reference);
      const location = definition && locationOf(workspace, definition);
      if (!location) return [];
      const { line } = location.range.start;
      const target = line === 0 ? location.uri : `${location.uri}#L${line + 1}`;
      return [{ range: place(entry.placed, reference.range), target, tooltip: "Open the runbook" }];
    }),
  );
}

function webLinks(entry: DocumentEntry): readonly DocumentLink[] {
  return [...entry.placed.document.text.matchAll(ADDRESS)].flatMap((match) => {
    const target = trimmed(match[0]);
    if (target.includes("{{")) return [];
    return [{ range: rangeOfSpan(entry, { start: match.index, end: match.index + target.length }), target }];
  });
}

// Quotes, brackets of flow collections and angle brackets end an address; a backslash can only be an escape of YAML.
const ADDRESS = /\bhttps?:\/\/(?:\{\{|[^\s"'<>`\\\]}|^])+/g;

/** Without the punctuation of the sentence around it, and without a closing bracket that the address did not open. */
function trimmed(address: string): string {
  const end = address.replace(/[.,;:!?]+$/, "");
  return end.endsWith(")") && !end.includes("(") ? trimmed(end.slice(0, -1)) : end;
}
