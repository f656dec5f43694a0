import type { Location } from "vscode-languageserver";
import { definition } from "../../core/features/definition.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/definition */
export function handleDefinition(session: Session): void {
  session.connection.onDefinition(
    answer(session, "textDocument/definition", [] as Location[], (workspace, uri, { position }) =>
      definition(workspace, uri, position).map((found) => ({ ...found, uri: session.spelling(found.uri) })),
    ),
  );
}
