import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import { documentSymbols } from "../../core/features/document-symbols.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/documentSymbol */
export function handleDocumentSymbols(session: Session): void {
  const none: DocumentSymbol[] | SymbolInformation[] = [];
  session.connection.onDocumentSymbol(
    answer(session, "textDocument/documentSymbol", none, (workspace, uri) => {
      const symbols = documentSymbols(workspace, uri);
      return session.client.nestedSymbols ? symbols : flat(symbols, session.spelling(uri));
    }),
  );
}

/** The tree as a list, for editors that know no tree. */
function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flat(children ?? [], uri, name),
  ]);
}
