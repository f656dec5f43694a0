import type { ObjectFacts, OwnerMeasures } from "../../../facts.ts";
import { factsOf } from "../../../kinds/facts.ts";
import type { OpsObject } from "../../../kinds/object.ts";
import { SERVICE } from "../../../kinds/ops/names.ts";
import { rangeOf } from "../../../kinds/place.ts";
import { kindOf } from "../../../kinds/recognise.ts";
import { rule, selector } from "../../../kinds/rule.ts";
import { CATALOGUES } from "../../../kinds/sources/names.ts";
import type { ObjectEntry, WorkspaceView } from "../../../kinds/workspace-view.ts";
import type { Service } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import { fileName } from "../../../text/page-address.ts";
import { isPerson, ownerKey } from "../../owner-key.ts";
import { ownersOf, sourcesOfService } from "../../service-sources.ts";

interface Differing {
  readonly name: string;
  readonly owner: string;
  readonly others: readonly { readonly owner: string; readonly where: string }[];
}

export default rule<unknown, Differing>({
  id: "service/owners-differ",
  on: selector(...SERVICE.kinds, ...CATALOGUES.kinds),
  severity: "warning",
  authority: "ours",
  summary: "All that describe a service name the same owner",
  why: "Whoever is called by the one catalogue says that it is the other team's service, and the night is lost with finding out. Where a team was renamed, one of the places was forgotten.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
spec:
  type: service
  lifecycle: production
  owner: group:default/team-payments
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout
spec:
  owner: team-checkout
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: checkout
spec:
  type: service
  lifecycle: production
  owner: group:default/team-checkout
`,
  check(object, report, { workspace }) {
    const ownKind = object.kind === SERVICE.kinds[0];
    const described = ownKind ? [factsOf(object)] : (kindOf(object.kind)?.parts?.(object) ?? []);
    for (const facts of described) {
      const [owner] = facts ? ownersOf(facts) : [];
      if (!owner || facts?.name === undefined) continue;
      const others = [...(ownKind ? inMetadata(object, owner) : []), ...elsewhere(workspace, facts)];
      if (others.length === 0) continue;
      report({
        at: owner.path,
        data: {
          name: facts.name,
          owner: owner.name,
          others: others.map(({ owner: { name }, where }) => ({ owner: name, where })),
        },
        related: others.slice(0, 3).map(({ owner: { name, range }, entry }) => ({
          ...(entry ? { uri: entry.uri, document: entry.document } : {}),
          ...{ range, message: `here it belongs to "${name}"` },
        })),
      });
    }
  },
  message({ name, owner, others }) {
    const rest = others.map((other) => `to "${other.owner}" in ${other.where}`);
    return `service "${name}" belongs to "${owner}" here, but ${[...new Set(rest)].join(" and ")}`;
  },
});

interface Other {
  readonly owner: OwnerMeasures;
  readonly where: string;
  readonly entry?: ObjectEntry;
}

/** The other sources that name somebody else; none unless this one is believed before all of them, so that it is told once. */
function elsewhere(view: WorkspaceView, facts: Named): readonly Other[] {
  const { self } = view;
  const sources = sourcesOfService(view, facts.name ?? "").filter((each) => ownersOf(each.facts).length > 0);
  const [first, ...rest] = sources;
  if (first?.uri !== self.uri || first.document !== self.document || first.facts.kind !== facts.kind) return [];
  const own = new Set(ownersOf(facts).map(({ name }) => ownerKey(name)));
  return rest.flatMap((entry): readonly Other[] => {
    // Two objects of ours with one name are another rule's matter.
    if (entry.facts.kind === facts.kind && facts.kind === SERVICE.kinds[0]) return [];
    const owners = ownersOf(entry.facts);
    const [owner] = owners;
    if (!owner || owners.some(({ name }) => own.has(ownerKey(name)))) return [];
    // One of the team's people may well be named in place of the team.
    if (isPerson(owner.name) !== ownersOf(facts).some(({ name }) => isPerson(name))) return [];
    return [{ owner, where: fileName(entry.uri), entry }];
  });
}

/** A service of ours can also say who looks after the document: the same team, or one of its people. */
function inMetadata({ value, document }: OpsObject, owner: OwnerMeasures): readonly Other[] {
  const name = (value as OpsObject<Service>["value"]).metadata?.owner;
  const path = ["metadata", "owner"];
  const span = name === undefined || isPerson(name) ? undefined : valueSpan(document, path);
  const key = name && ownerKey(name);
  if (!span || !name || !key || key === ownerKey(owner.name)) return [];
  return [{ owner: { name, path, range: rangeOf(document, span) }, where: "its metadata" }];
}

type Named = Pick<ObjectFacts, "kind" | "name"> & { readonly measures?: unknown };
