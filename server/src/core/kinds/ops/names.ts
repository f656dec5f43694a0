import type {
  Calendar,
  PatchSla,
  Runbook,
  RunbookFrontMatter,
  Service,
  SeverityPolicy,
  ToilInventory,
} from "../../schema/generated/types/ops-v1.ts";
import { selector } from "../rule.ts";

/** The version of all kinds of our own. */
export const OPS_V1 = "ops/v1";

export const SERVICE = selector<Service>("ops/v1 Service");
export const SEVERITY_POLICY = selector<SeverityPolicy>("ops/v1 SeverityPolicy");
export const RUNBOOK = selector<Runbook>("ops/v1 Runbook");
export const RUNBOOK_MARKDOWN = selector<RunbookFrontMatter>("ops/v1 Runbook.md");
/** Runbooks in both forms of their own; `kinds/ops/runbook/view.ts` makes them one. */
export const RUNBOOKS = selector<unknown>(...RUNBOOK.kinds, ...RUNBOOK_MARKDOWN.kinds);
export const TOIL_INVENTORY = selector<ToilInventory>("ops/v1 ToilInventory");
export const PATCH_SLA = selector<PatchSla>("ops/v1 PatchSLA");
export const CALENDAR = selector<Calendar>("ops/v1 Calendar");
/** A page that its path alone makes a runbook: it has headings and fences, but no fields and no name. */
export const RUNBOOK_PAGE = selector<unknown>("ops/v1 Runbook.page");
/** The ids under which runbooks are found: that of a page with front matter is the one of YAML. */
export const FOUND_RUNBOOKS: readonly string[] = [...RUNBOOK.kinds, ...RUNBOOK_PAGE.kinds];
/** For what can be true of any page with commands: never that something is missing from its fields. */
export const ANY_RUNBOOK = selector<unknown>(...RUNBOOKS.kinds, ...RUNBOOK_PAGE.kinds);
