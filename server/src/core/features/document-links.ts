import type { DocumentLink } from "vscode-languageserver-types";
import { isAddress, isRunbook } from "../kinds/name-key.ts";
import { linkedFiles, linkTarget, placeOfAnchor } from "../kinds/ops/links.ts";
import { contextFor } from "../workspace/findings.ts";
import { place } from "../workspace/place.ts";
import type { DocumentEntry, FileEntry, Workspace } from "../workspace/workspace.ts";
import { contains, rangeOfSpan } from "./at.ts";
import { definitionsOf, locationOf } from "./definition.ts";

/**
 * The web addresses in the documents of a file, in values as in comments (those with template expressions are left out),
 * and the files and headings that links of pages name. An address that leads to a runbook of the workspace (an alert's
 * `runbook_url`) opens its file.
 */
export function documentLinks(workspace: Workspace, uri: string): DocumentLink[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  return file.documents.flatMap((entry) => {
    const runbooks = linksToRunbooks(workspace, file, entry);
    const web = webAddresses(entry).filter(({ range }) => !runbooks.some((link) => contains(link.range, range)));
    return [...runbooks, ...web, ...linksOfPage(workspace, uri, entry)];
  });
}

function linksToRunbooks(workspace: Workspace, file: FileEntry, entry: DocumentEntry): readonly DocumentLink[] {
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

function webAddresses(entry: DocumentEntry): readonly DocumentLink[] {
  return [...entry.placed.document.text.matchAll(ADDRESS)].flatMap((match) => {
    const target = trimmed(match[0]);
    if (target.includes("{{")) return [];
    return [{ range: rangeOfSpan(entry, { start: match.index, end: match.index + target.length }), target }];
  });
}

/** A link to a heading leads to its line where the page is known; one to a missing file leads nowhere. */
function linksOfPage(workspace: Workspace, uri: string, entry: DocumentEntry): DocumentLink[] {
  const [object] = entry.analysis.objects;
  const { page } = contextFor(workspace, uri, entry.number, 0).workspace;
  return (entry.placed.document.markdown?.links ?? []).flatMap(({ target, targetSpan }) => {
    const link = object && linkTarget(target);
    if (!link) return [];
    const files = link.path === "" ? [uri] : linkedFiles(object.object, uri, link.path);
    const file = files.find((each) => workspace.known.get(each) !== false);
    if (file === undefined) return [];
    const body = link.anchor === undefined ? undefined : page(file);
    const at = body && placeOfAnchor(body, link.anchor ?? "");
    const lines = workspace.files.get(file)?.source.lines;
    const fragment = at === undefined || !lines ? "" : `#L${lines.positionAt(at).line + 1}`;
    return [{ range: rangeOfSpan(entry, targetSpan), target: `${file}${fragment}` }];
  });
}

// Quotes, brackets of flow collections and angle brackets end an address; a backslash can only be an escape of YAML.
const ADDRESS = /\bhttps?:\/\/(?:\{\{|[^\s"'<>`\\\]}|^])+/g;

/** Without the punctuation of the sentence around it, and without a closing bracket that the address did not open. */
function trimmed(address: string): string {
  const end = address.replace(/[.,;:!?]+$/, "");
  return end.endsWith(")") && !end.includes("(") ? trimmed(end.slice(0, -1)) : end;
}
