import { rule } from "../../../rule.ts";
import { SERVICE } from "../../names.ts";

export default rule({
  id: "service/missing-owner",
  on: SERVICE,
  severity: "warning",
  authority: "ours",
  stage: "growth",
  summary: "A service has an owner",
  why: "When the service fails, somebody has to be called, and when its SLO is missed, somebody has to decide. A service without an owner is nobody's at the worst moment.",
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
  check({ name, value }, report) {
    const owner = value.spec?.owner ?? value.metadata?.owner;
    if (value.spec === undefined || (owner !== undefined && owner.trim() !== "")) return;
    if (value.spec.lifecycle === "experimental") return;
    report({ at: ["spec", "owner"], data: { name: name ?? "" } });
  },
  message: ({ name }: { readonly name: string }) => `service "${name}" has no owner: nobody is called when it fails`,
});
