import { budgetTable } from "../../core/features/budget-table.ts";
import { BUDGET_TABLE, type BudgetTable, type BudgetTableParams } from "../../protocol.ts";
import { guarded } from "../answer.ts";
import type { Session } from "../session.ts";
import { canonicalUri } from "../uris.ts";

/** opsAsCode/budgetTable */
export function handleBudgetTable(session: Session): void {
  session.connection.onRequest(
    BUDGET_TABLE,
    guarded(session, BUDGET_TABLE, null as BudgetTable | null, (params: BudgetTableParams) => {
      const uri = canonicalUri(params.uri);
      return budgetTable(session.workspaceOf(uri), uri, params.position, session.now()) ?? null;
    }),
  );
}
