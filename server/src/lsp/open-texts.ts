import { type Connection, TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { canonicalUri, isReadText } from "./uris.ts";

/** The texts that the editor has open, by canonical URI. What they say counts, not what is on disk. */
export interface OpenTexts {
  get(uri: string): TextDocument | undefined;
  uris(): readonly string[];
}

/** What happens to open texts; the URIs are canonical. */
export interface OpenTextEvents {
  opened(uri: string): void;
  changed(uri: string): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** Follows the editor's open texts. Texts that are neither YAML nor Markdown are passed over. */
export function followOpenTexts(connection: Connection, events: OpenTextEvents): OpenTexts {
  const documents = new TextDocuments(TextDocument);
  const open = new Map<string, TextDocument>();
  documents.onDidOpen(({ document }) => {
    if (!isReadText(document.uri, document.languageId)) return;
    const uri = canonicalUri(document.uri);
    open.set(uri, document);
    events.opened(uri);
  });
  documents.onDidChangeContent(({ document }) => {
    const uri = canonicalUri(document.uri);
    if (!open.has(uri)) return;
    open.set(uri, document);
    events.changed(uri);
  });
  documents.onDidSave(({ document }) => {
    const uri = canonicalUri(document.uri);
    if (open.has(uri)) events.saved(uri);
  });
  documents.onDidClose(({ document }) => {
    const uri = canonicalUri(document.uri);
    if (open.delete(uri)) events.closed(uri);
  });
  documents.listen(connection);
  return { get: (uri) => open.get(uri), uris: () => [...open.keys()] };
}
