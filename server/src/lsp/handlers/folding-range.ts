import type { FoldingRange } from "vscode-languageserver";
import { foldingRanges } from "../../core/features/folding-ranges.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/foldingRange. No answer for files that are not ours: the editor then folds by indentation. */
export function handleFoldingRanges(session: Session): void {
  session.connection.onFoldingRanges(
    answer(
      session,
      "textDocument/foldingRange",
      null as FoldingRange[] | null,
      (workspace, uri) => foldingRanges(workspace, uri) ?? null,
    ),
  );
}
