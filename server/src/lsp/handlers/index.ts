import type { Session } from "../session.ts";
import { handleBudgetTable } from "./budget-table.ts";
import { handleCodeAction } from "./code-action.ts";
import { handleCompletion } from "./completion.ts";
import { handleDefinition } from "./definition.ts";
import { handleDocumentLinks } from "./document-link.ts";
import { handleDocumentSymbols } from "./document-symbol.ts";
import { handleFoldingRanges } from "./folding-range.ts";
import { handleHover } from "./hover.ts";
import { handleInlayHints } from "./inlay-hint.ts";
import { handleSelectionRanges } from "./selection-range.ts";
import { handleServices } from "./services.ts";
import { handleStep } from "./step.ts";
import { handleTemplates } from "./templates.ts";

/** One handler per method: takes a snapshot, asks a feature, replies. */
export const handlers: readonly ((session: Session) => void)[] = [
  handleBudgetTable,
  handleCodeAction,
  handleCompletion,
  handleDefinition,
  handleDocumentLinks,
  handleDocumentSymbols,
  handleFoldingRanges,
  handleHover,
  handleInlayHints,
  handleSelectionRanges,
  handleServices,
  handleStep,
  handleTemplates,
];
