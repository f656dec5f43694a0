import { ANY_SLO } from "../../../kinds/openslo/names.ts";
import { SERVICE } from "../../../kinds/ops/names.ts";
import { rule } from "../../../kinds/rule.ts";

export default rule({
  id: "service/critical-without-slo",
  on: SERVICE,
  severity: "information",
  authority: "ours",
  stage: "growth",
  summary: "A service of tier 1 has an SLO",
  why: "Everything hangs on a service of tier 1, and without an objective nobody can say whether it is good enough, or whether there is time for something else. Services that are not in production are left out, and nothing is said where the workspace holds no SLO at all: they may live elsewhere.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  tier: 1
---
apiVersion: ops/v1
kind: Service
metadata:
  name: search
spec:
  owner: team-search
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: search-availability
spec:
  service: search
  indicatorRef: search-availability
  budgetingMethod: Occurrences
  timeWindow: [{duration: 28d, isRolling: true}]
  objectives: [{target: 0.99}]
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  tier: 1
---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability
spec:
  service: checkout
  indicatorRef: checkout-availability
  budgetingMethod: Occurrences
  timeWindow: [{duration: 28d, isRolling: true}]
  objectives: [{target: 0.99}]
`,
  check({ name, value: { spec } }, report, { workspace }) {
    const isAsked = spec?.tier === 1 && (spec.lifecycle ?? "production") === "production";
    if (name === undefined || !isAsked || !workspace.has(ANY_SLO.kinds)) return;
    const isMeasured = workspace
      .referrers(SERVICE.kinds, name)
      .some(({ from }) => ANY_SLO.kinds.includes(from.facts.kind));
    if (!isMeasured) report({ at: ["spec", "tier"], data: { name } });
  },
  message: ({ name }: { readonly name: string }) =>
    `"${name}" is a service of tier 1, but no SLO in the workspace names it`,
});
