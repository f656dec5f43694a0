import { RUNBOOKS } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import type { WorkspaceView } from "../../../kinds/workspace-view.ts";
import { foldersUpTo } from "../../../text/uri.ts";
import { isNobody } from "../../owner-key.ts";
import { ownersOf, sourcesOfService } from "../../service-sources.ts";

export default rule({
  id: "runbook/missing-owner",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A runbook has an owner",
  why: "Somebody has to mend the runbook after an incident in which it was wrong. Where no owner is named, here, in the service or in a file of code owners, everybody thinks that it is somebody else's.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  service: checkout
  owner: team-checkout
`,
  check({ name, value, document }, report, { workspace }) {
    const { owner, service, spec, metadata } = value as Written;
    if (![owner, spec?.owner, metadata?.owner].every(isNobody)) return;
    if (name === undefined || (!document.markdown && spec === undefined)) return;
    // Whoever owns the service mends its runbooks, too.
    const sources = sourcesOfService(workspace, service ?? spec?.service ?? "");
    if (sources.some(({ facts }) => ownersOf(facts).length > 0)) return;
    const owners = workspace.codeOwners();
    if (owners !== undefined && owners.length > 0) return;
    const files = ownerFiles(workspace, owners === undefined);
    // While nobody has looked, there may be one.
    if (files.length === 0 || !files.every((uri) => workspace.fileExists(uri) === false)) return;
    report({
      at: document.markdown ? ["owner"] : ["spec", "owner"],
      data: { name, isLeftOut: owners !== undefined },
    });
  },
  message: ({ name, isLeftOut }: { readonly name: string; readonly isLeftOut: boolean }) =>
    isLeftOut
      ? `runbook "${name}" has no owner, and CODEOWNERS gives its file to nobody`
      : `runbook "${name}" has no owner, and there is no CODEOWNERS or OWNERS file that could name one`,
});

/** The owner, and the service that has one, as front matter, `spec` and `metadata` have them. */
interface Written {
  readonly owner?: string;
  readonly service?: string;
  readonly spec?: { readonly owner?: string; readonly service?: string };
  readonly metadata?: { readonly owner?: string };
}

/**
 * Where owners of files are written: Kubernetes' `OWNERS` in any folder above, and CODEOWNERS where GitHub and GitLab look,
 * unless it has been read already.
 */
function ownerFiles({ root, self }: WorkspaceView, withCodeOwners: boolean): readonly string[] {
  if (root === undefined) return [];
  const near = foldersUpTo(root, self.uri).map((folder) => `${folder}/OWNERS`);
  const top = ["CODEOWNERS", ".github/CODEOWNERS", ".gitlab/CODEOWNERS", "docs/CODEOWNERS"];
  if (near.length === 0 || !withCodeOwners) return near;
  return [...near, ...top.map((path) => `${root}/${path}`)];
}
