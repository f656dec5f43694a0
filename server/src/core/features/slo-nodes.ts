import type { TreeNode } from "../../protocol.ts";
import type { Finding } from "../findings.ts";
import type { ObjectiveBudget, SloBudget } from "../kinds/budget.ts";
import { budgetAmount, budgetLine } from "../kinds/openslo/budget/label.ts";
import { ownWindow } from "../kinds/openslo/budget/window.ts";
import { formatPercent } from "../math/format.ts";
import { type Path, startsWith } from "../text/path.ts";
import type { Range } from "../text/span.ts";
import { findingsOf } from "../workspace/findings.ts";
import { place } from "../workspace/place.ts";
import type { DocumentEntry, Workspace } from "../workspace/workspace.ts";
import { type Located, locationOf, type Use, usesOf } from "./objects.ts";
import { summaryOf } from "./summary.ts";

/** A node of the tree with the findings it counts, so that what two nodes share is counted once above them. */
export interface Branch {
  readonly node: TreeNode;
  readonly findings: readonly Finding[];
}

export interface ProblemSource {
  /** The findings of an object's document, or of the part of it below `path`. */
  of(located: Located, path?: Path): readonly Finding[];
  /** Each finding once. */
  count(findings: readonly Finding[]): Problems;
  /** `, 1 error, 2 warnings`; empty without problems. */
  sentence(problems: Problems): string;
}

export type Problems = TreeNode["problems"];

/** The findings of the workspace by document; those known already are not computed again. */
export function problemsOf(workspace: Workspace, now: number): ProblemSource {
  const known = new Map<string, ReadonlyMap<DocumentEntry, readonly Finding[]>>();
  const inFile = (uri: string) => known.get(uri) ?? byDocument(workspace, uri, now, known);
  return {
    of({ file, entry, analysed }, path = analysed.facts.path) {
      const findings = inFile(file.uri).get(entry) ?? [];
      return path.length === 0 ? findings : findings.filter((finding) => startsWith(finding.path, path));
    },
    count(findings) {
      const once = [...new Set(findings)];
      const of = (severity: string) => once.filter((finding) => finding.severity === severity).length;
      return { error: of("error"), warning: of("warning") };
    },
    sentence({ error, warning }) {
      const part = (count: number, word: string) => (count === 0 ? "" : `, ${count} ${word}${count === 1 ? "" : "s"}`);
      return part(error, "error") + part(warning, "warning");
    },
  };
}

function byDocument(
  workspace: Workspace,
  uri: string,
  now: number,
  known: Map<string, ReadonlyMap<DocumentEntry, readonly Finding[]>>,
): ReadonlyMap<DocumentEntry, readonly Finding[]> {
  const found = new Map<DocumentEntry, Finding[]>();
  for (const { document, finding } of findingsOf(workspace, uri, now)) {
    const list = found.get(document) ?? [];
    found.set(document, list);
    list.push(finding);
  }
  known.set(uri, found);
  return found;
}

/** An SLO with its objectives and alert policies. */
export function sloBranch(workspace: Workspace, slo: Located, problems: ProblemSource, now: number): Branch {
  const { facts } = slo.analysed;
  const { budget, objectives: ranges } = summaryOf(slo);
  const line = budget && budgetLine(budget, now);
  const name = facts.displayName ?? facts.name ?? "SLO without a name";
  const id = `slo:${slo.file.uri}#${facts.name ?? slo.entry.number}`;
  const policies = usesOf(workspace, slo, "AlertPolicy").map((use, index) => {
    return policyBranch(
      workspace,
      use,
      `${id}/policy:${use.object?.analysed.facts.name ?? use.name}:${index}`,
      problems,
    );
  });
  const findings = [...problems.of(slo), ...policies.flatMap((policy) => policy.findings)];
  const counted = problems.count(findings);
  const objectives = (budget?.objectives ?? []).map((each, index) => {
    const range = place(slo.entry.placed, ranges[index] ?? facts.range);
    return objectiveNode({ slo, budget, id, range }, each, problems, now);
  });
  const node: TreeNode = {
    id,
    label: name,
    ...(line ? { description: line } : {}),
    tooltip: `SLO ${facts.name ?? name}${line ? `: ${line.replace(" · ", ", error budget ")}` : ""}${problems.sentence(counted)}`,
    kind: "slo",
    location: locationOf(slo),
    problems: counted,
    children: [...objectives, ...policies.map((policy) => policy.node)],
  };
  return { node, findings };
}

interface SloNode {
  readonly slo: Located;
  readonly budget: SloBudget | undefined;
  readonly id: string;
  /** Where the objective begins. */
  readonly range: Range;
}

function objectiveNode(
  { slo, budget, id, range }: SloNode,
  objective: ObjectiveBudget,
  problems: ProblemSource,
  now: number,
): TreeNode {
  const { displayName, index, target } = objective;
  const window = budget?.window && ownWindow(budget.window, now);
  const amount = window && budgetAmount(objective, window);
  const detail = [target && formatPercent(target.ratio), amount && `${amount} ${window?.per}`]
    .filter(Boolean)
    .join(" · ");
  const label = displayName || `Objective ${index + 1}`;
  const path = [...slo.analysed.facts.path, ...objective.path];
  const counted = problems.count(problems.of(slo, path));
  return {
    id: `${id}/objective:${index}`,
    label,
    ...(detail ? { description: detail } : {}),
    tooltip: `Objective ${label}${detail ? `: ${detail.replace(" · ", ", error budget ")}` : ""}${problems.sentence(counted)}`,
    kind: "objective",
    location: { uri: slo.file.uri, range },
    problems: counted,
    children: [],
  };
}

function policyBranch(workspace: Workspace, use: Use, id: string, problems: ProblemSource): Branch {
  const { object } = use;
  const conditions = object ? usesOf(workspace, object, "AlertCondition") : [];
  const detail = object ? conditions.map(conditionText).join("; ") : "not found";
  const found = conditions.flatMap((each) => (each.object ? problems.of(each.object) : []));
  const findings = [...(object ? problems.of(object) : []), ...found];
  const counted = problems.count(findings);
  const node: TreeNode = {
    id,
    label: use.name,
    ...(detail ? { description: detail } : {}),
    tooltip: `Alert policy ${use.name}${detail ? `: ${detail}` : ""}${problems.sentence(counted)}`,
    kind: "alertPolicy",
    location: use.location,
    problems: counted,
    children: [],
  };
  return { node, findings };
}

/** `page: 14.4 × over 1 h`; the name of a condition that says less or is not there. */
function conditionText({ name, object }: Use): string {
  if (!object) return `${name} (not found)`;
  return summaryOf(object).label ?? name;
}
