import type { ServiceMeasures } from "../../../facts.ts";
import type { OpsObject } from "../../../kinds/object.ts";
import { PATCH_SLA } from "../../../kinds/ops/names.ts";
import { exceptionExample } from "../../../kinds/ops/patch-sla/exception-example.ts";
import { type Exception, exceptionsOf } from "../../../kinds/ops/patch-sla/exceptions.ts";
import { rule } from "../../../kinds/rule.ts";
import type { WorkspaceView } from "../../../kinds/workspace-view.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { ownerKey } from "../../owner-key.ts";
import { sourcesOfService } from "../../service-sources.ts";

const entry = [
  "id: CVE-2026-14257",
  "purl: pkg:npm/brace-expansion",
  "decision: accept",
  "reason: no fixed version in the range that npm allows",
];

export default rule({
  id: "patch-sla/self-approved-exception",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "An exception is approved by somebody other than who has to fix the flaw",
  why: "Who has the work is the last to judge how long it may wait. Auditors call it separation of duties and ask for it by name. The work is that of the tier's owner, else of who owns the services, else of the policy's owner.",
  avoid: exceptionExample({ entry: [...entry, "approvedBy: team-security", "expires: 2999-12-31"] }),
  prefer: exceptionExample({ entry: [...entry, 'approvedBy: "@ciso"', "expires: 2999-12-31"] }),
  check(policy, report, context) {
    for (const exception of exceptionsOf(policy, context).entries) {
      const { path, written } = exception;
      const approver = ownerKey(written.approvedBy ?? "");
      if (written.approvedBy === undefined || approver === undefined) continue;
      const own = responsibleFor(policy, exception, context.workspace).find(({ who }) => ownerKey(who) === approver);
      if (own) report({ at: [...path, "approvedBy"], data: { approver: written.approvedBy, owned: own.owned } });
    }
  },
  message: ({ approver, owned }: { readonly approver: string; readonly owned: string }) =>
    `"${approver}" approves an exception for work of their own: they own the ${owned}`,
});

interface Responsible {
  readonly who: string;
  /** What makes it theirs, for sentences. */
  readonly owned: string;
}

/** Who has to fix the flaw, by what is known nearest to it. */
function responsibleFor(
  { value }: OpsObject<PatchSla>,
  { written, tier }: Exception,
  workspace: WorkspaceView,
): readonly Responsible[] {
  if (tier?.written.owner !== undefined) return [{ who: tier.written.owner, owned: `tier "${tier.title}"` }];
  const owned = (services: readonly (string | undefined)[] = []) =>
    services.flatMap((name = "") => ownersOf(workspace, name).map((who) => ({ who, owned: `service "${name}"` })));
  if ((written.services ?? []).length > 0) return owned(written.services);
  const { metadata, spec } = value;
  const ofPolicy = owned(spec?.appliesTo?.services);
  // Of several teams nobody can tell here which one has the work.
  if (ofPolicy.length > 0) return new Set(ofPolicy.map(({ who }) => ownerKey(who))).size === 1 ? ofPolicy : [];
  return metadata?.owner === undefined ? [] : [{ who: metadata.owner, owned: "policy" }];
}

/** The owners of a service by the most believed of its sources that names any. */
function ownersOf(workspace: WorkspaceView, name: string): readonly string[] {
  const lists = sourcesOfService(workspace, name).map(
    ({ facts }) => (facts.measures as ServiceMeasures | undefined)?.owners,
  );
  return (lists.find((owners) => owners && owners.length > 0) ?? []).map((owner) => owner.name);
}
