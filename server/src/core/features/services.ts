import type { Range } from "vscode-languageserver-types";
import type { ServiceNode, TreeNode } from "../../protocol.ts";
import type { ObjectFacts, ServiceMeasures } from "../facts.ts";
import type { Finding } from "../findings.ts";
import { place } from "../workspace/place.ts";
import { SERVICE_KINDS, serviceKey } from "../workspace/service-sources.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { kindName, type Located, locationOf } from "./objects.ts";
import { type Branch, type ProblemSource, problemsOf, sloBranch } from "./slo-nodes.ts";

/**
 * The tree of services, sorted by name: those that something describes, an object of any version or a catalogue of others,
 * and those that SLOs only name; below each its SLOs. SLOs without a service come last. `now` is in epoch milliseconds.
 */
export function services(workspace: Workspace, now: number): ServiceNode[] {
  const problems = problemsOf(workspace, now);
  const groups = new Map<string, Group>();
  const without: Branch[] = [];
  const groupOf = (name: string) => groups.get(name) ?? newGroup(groups, name);
  for (const located of standaloneObjects(workspace)) {
    const { kind, facts } = located.analysed;
    if (kind.kind === "Service" && facts.name !== undefined) {
      groupOf(facts.name).sources.push({ facts, location: locationOf(located), findings: problems.of(located) });
    }
    if (kind.kind !== "SLO") continue;
    const branch = sloBranch(workspace, located, problems, now);
    const reference = facts.references.find(({ to }) => to.some((id) => kindName(id) === "Service"));
    if (!reference) {
      without.push(branch);
      continue;
    }
    const group = groupOf(reference.name);
    group.slos.push(branch);
    group.named ??= { uri: located.file.uri, range: place(located.entry.placed, reference.range) };
  }
  addCatalogues(workspace, groups, problems);
  const nodes = [...groups].map(([name, group]) => serviceNode(name, group, problems));
  nodes.sort(byLabel);
  if (without.length > 0) nodes.push(noService(without, problems));
  return withDistinctIds(nodes, new Map());
}

/** The services of others' catalogues: each joins what is called the same, in their own way to compare names. */
function addCatalogues(workspace: Workspace, groups: Map<string, Group>, problems: ProblemSource): void {
  const known = new Map([...groups].map(([name, group]) => [serviceKey(name), group]));
  for (const located of standaloneObjects(workspace)) {
    const { file, entry, analysed } = located;
    if (!analysed.kind.source) continue;
    for (const facts of entry.analysis.facts) {
      const { kind, name } = facts;
      if (name === undefined || !SERVICE_KINDS.includes(kind)) continue;
      const group = known.get(serviceKey(name)) ?? newGroup(groups, name);
      known.set(serviceKey(name), group);
      const location = { uri: file.uri, range: place(entry.placed, facts.range) };
      group.sources.push({ facts, location, findings: problems.of(located) });
    }
  }
}

/** What describes a service. */
interface Source {
  readonly facts: ObjectFacts;
  readonly location: { readonly uri: string; readonly range: Range };
  readonly findings: readonly Finding[];
}

interface Group {
  readonly sources: Source[];
  readonly slos: Branch[];
  /** Where an SLO names it first. */
  named: { readonly uri: string; readonly range: Range } | undefined;
}

function newGroup(groups: Map<string, Group>, name: string): Group {
  const group: Group = { sources: [], slos: [], named: undefined };
  groups.set(name, group);
  return group;
}

function* standaloneObjects(workspace: Workspace): Iterable<Located> {
  const files = [...workspace.files.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  for (const file of files) {
    for (const entry of file.documents) {
      const [analysed] = entry.analysis.objects;
      if (analysed) yield { file, entry, analysed };
    }
  }
}

function serviceNode(name: string, { sources, slos, named }: Group, problems: ProblemSource): ServiceNode {
  const ranked = [...sources].sort((a, b) => rankOf(a) - rankOf(b));
  const [first] = ranked;
  const displayName = ranked.find(({ facts }) => facts.displayName !== undefined)?.facts.displayName;
  const count = countText(slos.length);
  const own = sources.flatMap(({ findings }) => findings);
  const counted = problems.count([...own, ...slos.flatMap((slo) => slo.findings)]);
  const [owner] = ranked.flatMap(({ facts }) => ownersOf(facts));
  const state = first ? (owner ? `, owned by ${owner}` : "") : ", named by SLOs, without an object of its own";
  return {
    id: `service:${name}`,
    label: displayName ?? name,
    description: displayName === undefined || displayName === name ? count : `${name} · ${count}`,
    tooltip: `Service ${name}${state}: ${count}${problems.sentence(counted)}`,
    kind: "service",
    ...locationPart(first?.location ?? named),
    problems: counted,
    children: slos.map(({ node }) => node).sort(byLabel),
  };
}

function rankOf({ facts }: Source): number {
  return SERVICE_KINDS.indexOf(facts.kind);
}

function ownersOf({ measures }: ObjectFacts): readonly string[] {
  const { owners = [] } = (measures ?? {}) as Partial<ServiceMeasures>;
  return owners.map(({ name }) => name);
}

function noService(slos: readonly Branch[], problems: ProblemSource): ServiceNode {
  const counted = problems.count(slos.flatMap((slo) => slo.findings));
  return {
    id: "group:no-service",
    label: "No service",
    description: countText(slos.length),
    tooltip: `${countText(slos.length)} without a service${problems.sentence(counted)}`,
    kind: "group",
    problems: counted,
    children: slos.map(({ node }) => node).sort(byLabel),
  };
}

/** The same SLO may stand twice in a file; a tree must not hold the same id twice. */
function withDistinctIds<Node extends TreeNode>(nodes: readonly Node[], seen: Map<string, number>): Node[] {
  return nodes.map((node) => {
    const count = (seen.get(node.id) ?? 0) + 1;
    seen.set(node.id, count);
    const id = count === 1 ? node.id : `${node.id}#${count}`;
    const children = node.children.map((each) => ({ ...each, id: each.id.replace(node.id, () => id) }));
    return { ...node, id, children: withDistinctIds(children, seen) };
  });
}

function countText(count: number): string {
  if (count === 0) return "no SLOs";
  return count === 1 ? "1 SLO" : `${count} SLOs`;
}

function locationPart(location: TreeNode["location"]): Pick<TreeNode, "location"> {
  return location ? { location } : {};
}

function byLabel(a: TreeNode, b: TreeNode): number {
  const [left, right] = [a.label.toLowerCase(), b.label.toLowerCase()];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
