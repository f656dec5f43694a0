import type { InlayHint } from "vscode-languageserver";
import { inlayHints } from "../../core/features/inlay-hints.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/inlayHint */
export function handleInlayHints(session: Session): void {
  session.connection.languages.inlayHint.on(
    answer(session, "textDocument/inlayHint", [] as InlayHint[], (workspace, uri, { range }) =>
      inlayHints(workspace, uri, range, session.now(), session.settings.inlayHints),
    ),
  );
}
