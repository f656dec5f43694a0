import { SERVICE } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import type { Service } from "../../../schema/generated/types/ops-v1.ts";
import { isNobody } from "../../owner-key.ts";
import { ownersOf, sourcesOfService } from "../../service-sources.ts";

export default rule<Service, { readonly name: string; readonly owner: string }>({
  id: "service/missing-owner",
  on: SERVICE,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "A service has an owner",
  why: "When the service fails, somebody has to be called, and when its SLO is missed, somebody has to decide. A service without an owner is nobody's at the worst moment. It may also stand in another catalogue that this workspace holds.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  tier: 1
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  tier: 1
`,
  check({ name, value: { spec, metadata } }, report, { workspace }) {
    const owner = spec?.owner ?? metadata?.owner;
    if (name === undefined || spec === undefined || spec.lifecycle === "experimental" || !isNobody(owner)) return;
    if (sourcesOfService(workspace, name).some(({ facts }) => ownersOf(facts).length > 0)) return;
    const holder = spec.owner === undefined && owner !== undefined ? "metadata" : "spec";
    report({ at: [holder, "owner"], data: { name, owner: owner?.trim() ?? "" } });
  },
  message: ({ name, owner }) =>
    `service "${name}" has no owner${owner === "" ? "" : ` but "${owner}"`}: nobody is called when it fails`,
});
