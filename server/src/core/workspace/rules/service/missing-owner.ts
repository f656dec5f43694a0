import { SERVICE } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";
import { ownersOf, sourcesOfService } from "../../service-sources.ts";

export default rule({
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
  check({ name, value }, report, { workspace }) {
    const owner = value.spec?.owner ?? value.metadata?.owner;
    if (value.spec === undefined || (owner !== undefined && owner.trim() !== "")) return;
    if (value.spec.lifecycle === "experimental") return;
    if (sourcesOfService(workspace, name ?? "").some(({ facts }) => ownersOf(facts).length > 0)) return;
    report({ at: ["spec", "owner"], data: { name: name ?? "" } });
  },
  message: ({ name }: { readonly name: string }) => `service "${name}" has no owner: nobody is called when it fails`,
});
