import type { Severity } from "../../../findings.ts";
import { parseDate, startOfDay } from "../../../math/date.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import { type Comparison, compare } from "./compare.ts";
import type { Framework } from "./framework.ts";
import { frameworkOf } from "./frameworks/all.ts";
import { policyOf } from "./policy.ts";

/** A framework that a policy must meet, and what can be shown of the two. */
export interface Required {
  readonly at: Path;
  readonly framework: Framework;
  readonly comparison: Comparison | undefined;
}

/**
 * How grave it is that a policy does not meet a framework, or that nobody can tell: as grave as `usually`, but no more than
 * worth knowing where the framework is in force no longer, which is told by itself.
 */
export function severityOf({ status }: Framework, usually: Severity, { now, validUntil }: RuleContext): Severity {
  if (status.state === "current") return usually;
  const end = startOfDay(parseDate(status.on) ?? 0);
  if (now < end) validUntil(end);
  return now < end ? usually : "information";
}

/** The known ones of the frameworks that a policy must meet. */
export function requiredOf(object: OpsObject<PatchSla>, workspace?: WorkspaceView): readonly Required[] {
  return (object.value.spec?.mustMeet ?? []).flatMap((id, index) => {
    const framework = id === undefined ? undefined : frameworkOf(id);
    if (!framework) return [];
    return [
      { at: ["spec", "mustMeet", index], framework, comparison: compare(policyOf(object, workspace), framework) },
    ];
  });
}
