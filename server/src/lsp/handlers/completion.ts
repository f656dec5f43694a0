import type { CompletionItem } from "vscode-languageserver";
import { completion, resolveCompletion } from "../../core/features/completion/index.ts";
import { answer, guarded } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/completion and completionItem/resolve */
export function handleCompletion(session: Session): void {
  const { connection, client } = session;
  const { snippets, contributedSnippets, markdownInCompletion: markdown } = client;
  // An item that is resolved is one of the last list, and does not say for which file that was.
  let last = "";
  connection.onCompletion(
    answer(session, "textDocument/completion", [] as CompletionItem[], (workspace, uri, { position }) => {
      last = uri;
      return completion(workspace, uri, position, session.now(), { snippets, contributedSnippets, markdown });
    }),
  );
  connection.onCompletionResolve((item, token) =>
    guarded(session, "completionItem/resolve", item, () => resolveCompletion(session.workspaceOf(last), item))(
      item,
      token,
    ),
  );
}
