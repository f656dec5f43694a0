import type { Finding } from "../findings.ts";
import type { PlacedDocument } from "../syntax/types.ts";
import type { Range } from "../text/span.ts";
import type { DocumentEntry, Workspace } from "./workspace.ts";

/** A range of a document as a range of its file. */
export function place({ line }: PlacedDocument, range: Range): Range {
  if (line === 0) return range;
  return {
    start: { line: range.start.line + line, character: range.start.character },
    end: { line: range.end.line + line, character: range.end.character },
  };
}

/** Where the related places of a finding stand, as ranges of their files; those whose document is gone are left out. */
export function placeRelated(
  workspace: Workspace,
  uri: string,
  document: PlacedDocument,
  finding: Finding,
): readonly { readonly uri: string; readonly range: Range; readonly message: string }[] {
  return finding.related.flatMap((related) => {
    const there = related.uri ?? uri;
    const placed = related.document === undefined ? document : documentOf(workspace, there, related.document)?.placed;
    return placed ? [{ uri: there, range: place(placed, related.range), message: related.message }] : [];
  });
}

/** A document of ours by its file and its number in it. */
export function documentOf(workspace: Workspace, uri: string, number: number): DocumentEntry | undefined {
  return workspace.files.get(uri)?.documents.find((entry) => entry.number === number);
}
