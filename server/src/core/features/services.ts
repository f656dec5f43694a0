import type { Range } from "vscode-languageserver-types";
import type { ServiceNode, TreeNode } from "../../protocol.ts";
import { place } from "../workspace/place.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { kindName, type Located, locationOf } from "./objects.ts";
import { type Branch, type ProblemSource, problemsOf, sloBranch } from "./slo-nodes.ts";

/**
 * The tree of services, sorted by name: those with an object of their own, in any version, and those that SLOs only name;
 * below each its SLOs. SLOs without a service come last. `now` is in epoch milliseconds.
 */
export function services(workspace: Workspace, now: number): ServiceNode[] {
  const problems = problemsOf(workspace, now);
  const groups = new Map<string, Group>();
  const without: Branch[] = [];
  const groupOf = (name: string) => groups.get(name) ?? newGroup(groups, name);
  for (const located of standaloneObjects(workspace)) {
    const { kind, facts } = located.analysed;
    if (kind.kind === "Service" && facts.name !== undefined) groupOf(facts.name).objects.push(located);
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
  const nodes = [...groups].map(([name, group]) => serviceNode(name, group, problems));
  nodes.sort(byLabel);
  if (without.length > 0) nodes.push(noService(without, problems));
  return withDistinctIds(nodes, new Map());
}

interface Group {
  readonly objects: Located[];
  readonly slos: Branch[];
  /** Where an SLO names it first. */
  named: { readonly uri: string; readonly range: Range } | undefined;
}

function newGroup(groups: Map<string, Group>, name: string): Group {
  const group: Group = { objects: [], slos: [], named: undefined };
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

function serviceNode(name: string, { objects, slos, named }: Group, problems: ProblemSource): ServiceNode {
  const [object] = objects;
  const displayName = object?.analysed.facts.displayName;
  const count = countText(slos.length);
  const own = objects.flatMap((each) => problems.of(each));
  const counted = problems.count([...own, ...slos.flatMap((slo) => slo.findings)]);
  const state = object ? "" : ", named by SLOs, without an object of its own";
  return {
    id: `service:${name}`,
    label: displayName ?? name,
    description: displayName === undefined || displayName === name ? count : `${name} · ${count}`,
    tooltip: `Service ${name}${state}: ${count}${problems.sentence(counted)}`,
    kind: "service",
    ...locationPart(object ? locationOf(object) : named),
    problems: counted,
    children: slos.map(({ node }) => node).sort(byLabel),
  };
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
