import type { DocumentLink } from "vscode-languageserver";
import { documentLinks } from "../../core/features/document-links.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/documentLink */
export function handleDocumentLinks(session: Session): void {
  session.connection.onDocumentLinks(
    answer(session, "textDocument/documentLink", [] as DocumentLink[], (workspace, uri) =>
      documentLinks(workspace, uri),
    ),
  );
}
