import { distance } from "fastest-levenshtein";
import type { CodeOwnersMeasures } from "../../../facts.ts";
import { replaceValue, suggestion } from "../../../kinds/fix.ts";
import { PATCH_SLA } from "../../../kinds/ops/names.ts";
import { exceptionExample } from "../../../kinds/ops/patch-sla/exception-example.ts";
import { rule } from "../../../kinds/rule.ts";
import { CODE_OWNERS, CODE_OWNERS_NAME } from "../../../kinds/sources/names.ts";
import type { WorkspaceView } from "../../../kinds/workspace-view.ts";

const entry = [
  "id: CVE-2026-14257",
  "purl: pkg:npm/brace-expansion",
  "decision: accept",
  "reason: no fixed version in the range that npm allows",
  "expires: 2999-12-31",
];

export default rule({
  id: "patch-sla/unknown-approver",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "A team that approves an exception is written as CODEOWNERS has it",
  why: "An approval counts only if somebody can be asked about it, and a mistyped team is nobody. Only a team is looked at that differs in one letter from one of CODEOWNERS: whoever approves need not own any code.",
  beside: { CODEOWNERS: "* @shop/platform\n/security/ @shop/security-leads\n" },
  avoid: exceptionExample({ entry: [...entry, 'approvedBy: "@shop/securty-leads"'] }),
  prefer: exceptionExample({ entry: [...entry, 'approvedBy: "@shop/security-leads"'] }),
  check(policy, report, { workspace }) {
    const entries = policy.value.spec?.exceptions?.entries ?? [];
    if (!entries.some((each) => each?.approvedBy !== undefined)) return;
    const teams = teamsOf(workspace);
    for (const [index, each] of entries.entries()) {
      const approver = each?.approvedBy;
      const meant = approver === undefined ? undefined : misspelt(approver, teams);
      if (approver === undefined || meant === undefined) continue;
      const at = ["spec", "exceptions", "entries", index, "approvedBy"];
      const fixes = suggestion(`Change to ${meant}`, replaceValue(policy, at, `"${meant}"`));
      report({ at, data: { approver, meant }, fixes });
    }
  },
  message: ({ approver, meant }: { readonly approver: string; readonly meant: string }) =>
    `CODEOWNERS knows no team "${approver}"; did you mean "${meant}"?`,
});

/** GitHub's way to write a team. */
const TEAM = /^@[\w.-]+\/([\w.-]+)$/;

/** Short names differ in one letter though both are meant. */
const SHORTEST_NAME = 6;

function teamsOf(workspace: WorkspaceView): readonly string[] {
  const lines = workspace
    .definitions([CODE_OWNERS], CODE_OWNERS_NAME)
    .flatMap(({ facts }) => (facts.measures as CodeOwnersMeasures).lines);
  return [...new Set(lines.flatMap(({ owners }) => owners.map(({ name }) => name)))].filter((name) => TEAM.test(name));
}

/** The only team that a handle can be meant as; undefined where it is one itself, or where one letter is no slip. */
function misspelt(approver: string, teams: readonly string[]): string | undefined {
  const name = TEAM.exec(approver)?.[1];
  const wanted = approver.toLowerCase();
  if (name === undefined || name.length < SHORTEST_NAME || /\d/.test(name)) return undefined;
  if (teams.some((team) => team.toLowerCase() === wanted)) return undefined;
  const near = teams.filter((team) => distance(team.toLowerCase(), wanted) === 1);
  return near.length === 1 ? near[0] : undefined;
}
