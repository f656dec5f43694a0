import type { SelectionRange } from "vscode-languageserver";
import { selectionRanges } from "../../core/features/selection-ranges.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/selectionRange. No answer for files that are not ours: the editor then selects by words and brackets. */
export function handleSelectionRanges(session: Session): void {
  session.connection.onSelectionRanges(
    answer(
      session,
      "textDocument/selectionRange",
      null as SelectionRange[] | null,
      (workspace, uri, { positions }) => selectionRanges(workspace, uri, positions) ?? null,
    ),
  );
}
