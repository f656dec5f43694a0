import type { ServiceMeasures } from "../../../facts.ts";
import { SERVICE } from "../../../kinds/ops/names.ts";
import { dependenciesOf } from "../../../kinds/ops/service/dependencies.ts";
import { rule } from "../../../kinds/rule.ts";
import type { ObjectEntry, WorkspaceView } from "../../../kinds/workspace-view.ts";

export default rule({
  id: "service/dependency-cycle",
  on: SERVICE,
  severity: "warning",
  authority: "ours",
  summary: "Hard dependencies form no circle",
  why: "In a circle of hard dependencies every failure takes all of them down, none can start before the others, and no bound on what they can promise exists. One of the dependencies is soft in truth, or should become so.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  dependsOn: [payments]
---
apiVersion: ops/v1
kind: Service
metadata:
  name: payments
spec:
  owner: team-payments
  dependsOn: [checkout]
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
  dependsOn: [payments]
---
apiVersion: ops/v1
kind: Service
metadata:
  name: payments
spec:
  owner: team-payments
  dependsOn:
    - service: checkout
      criticality: soft
`,
  check(service, report, { workspace }) {
    const { name } = service;
    if (name === undefined) return;
    for (const { index, name: dependency, hard } of dependenciesOf(service)) {
      if (!hard) continue;
      const way = dependency === name ? [] : wayBack(workspace, dependency, name);
      if (way === undefined) continue;
      report({
        at: ["spec", "dependsOn", index],
        data: { way: [name, ...way.map(({ facts }) => facts.name ?? ""), name] },
        related: way.slice(0, 5).flatMap((entry) => edge(entry, way, name)),
      });
    }
  },
  message: ({ way }: { readonly way: readonly string[] }) =>
    way.length === 2
      ? `"${way[0]}" depends on itself`
      : `these services depend on each other in a circle: ${way.join(" → ")}`,
});

/** The shortest way over hard dependencies from one service to another, both ends of it services that exist. */
function wayBack(view: WorkspaceView, from: string, to: string): readonly ObjectEntry[] | undefined {
  const seen = new Set([from]);
  let ways: (readonly ObjectEntry[])[] = view
    .definitions(SERVICE.kinds, from)
    .slice(0, 1)
    .map((entry) => [entry]);
  while (ways.length > 0) {
    const next: (readonly ObjectEntry[])[] = [];
    for (const way of ways) {
      for (const name of hardDependencies(way.at(-1))) {
        if (name === to) return way;
        if (seen.has(name)) continue;
        seen.add(name);
        const [entry] = view.definitions(SERVICE.kinds, name);
        if (entry) next.push([...way, entry]);
      }
    }
    ways = next;
  }
  return undefined;
}

function hardDependencies(entry: ObjectEntry | undefined): readonly string[] {
  const { dependsOn } = (entry?.facts.measures ?? { dependsOn: [] }) as ServiceMeasures;
  return dependsOn.filter(({ hard }) => hard).map(({ name }) => name);
}

/** Where a service on the way names the next one. */
function edge(entry: ObjectEntry, way: readonly ObjectEntry[], last: string) {
  const next = way[way.indexOf(entry) + 1]?.facts.name ?? last;
  const { dependsOn } = entry.facts.measures as ServiceMeasures;
  const found = dependsOn.find(({ name, hard }) => hard && name === next);
  if (!found) return [];
  const { uri, document, facts } = entry;
  return [{ uri, document, range: found.range, message: `"${facts.name}" depends on "${next}"` }];
}
