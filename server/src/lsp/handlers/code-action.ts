import { type CodeAction, CreateFile, type WorkspaceEdit } from "vscode-languageserver";
import { codeActions } from "../../core/features/code-actions.ts";
import { OPEN_FILE } from "../../protocol.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/codeAction */
export function handleCodeAction(session: Session): void {
  if (!session.client.codeActions) return;
  const { createsFiles } = session.client;
  session.connection.onCodeAction(
    answer(session, "textDocument/codeAction", [] as CodeAction[], (workspace, uri, { range, context }) =>
      codeActions(workspace, uri, range, { ...context, createsFiles }, session.now()).map((action) => ({
        ...action,
        ...(action.edit ? { edit: spell(session, action.edit) } : {}),
        ...(session.client.ours ? showing(action) : {}),
      })),
    ),
  );
}

/** Has our own client show the file that the action makes. */
function showing({ title, edit }: CodeAction): Pick<CodeAction, "command"> {
  const made = edit?.documentChanges?.find((change) => CreateFile.is(change));
  return made ? { command: { title, command: OPEN_FILE, arguments: [made.uri] } } : {};
}

/** The edit with the editor's own URIs and, where it understands that, the versions of the texts that were looked at. */
function spell({ texts, spelling, client }: Session, { changes = {}, documentChanges }: WorkspaceEdit): WorkspaceEdit {
  if (documentChanges) return { documentChanges };
  const files = Object.entries(changes);
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(files.map(([uri, edits]) => [spelling(uri), edits])) };
  return {
    documentChanges: files.map(([uri, edits]) => ({
      textDocument: { uri: spelling(uri), version: texts.get(uri)?.version ?? null },
      edits,
    })),
  };
}
