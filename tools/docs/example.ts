import type { RuleDescription } from "../../server/src/core/kinds/rule.ts";
import { findingsOf, type PlacedFinding } from "../../server/src/core/workspace/findings.ts";
import { learn, openQuestions } from "../../server/src/core/workspace/known-files.ts";
import { apply, emptyWorkspace, type Workspace } from "../../server/src/core/workspace/workspace.ts";

/** The instant at which examples are judged, so that pages are stable: 22 November 2026, noon UTC. */
const NOW = Date.UTC(2026, 10, 22, 12);
const ROOT = "file:///docs";

/** What is found in an example of a rule, alone but for the files beside it, in a company that the rule applies to. */
export function findingsOfExample(rule: RuleDescription, example: string): readonly PlacedFinding[] {
  const uri = `${ROOT}/${rule.exampleFile ?? "example.yaml"}`;
  const files = new Map([[uri, example.trimStart()]]);
  const configuration = rule.stage === undefined ? "" : `stage: ${rule.stage}\n`;
  const beside = { ...(configuration === "" ? {} : { "ops-as-code.yaml": configuration }), ...rule.beside };
  for (const [name, text] of Object.entries(beside)) files.set(`${ROOT}/${name}`, text.trimStart());
  const changes = [...files].map(([file, text]) => ({ uri: file, text, open: true }));
  const { workspace } = apply({ ...emptyWorkspace, root: ROOT }, changes);
  return findingsOf(answered(workspace, uri, files), uri, NOW);
}

function answered(workspace: Workspace, uri: string, files: ReadonlyMap<string, string>): Workspace {
  findingsOf(workspace, uri, NOW);
  const questions = openQuestions(workspace, uri);
  if (questions.length === 0) return workspace;
  const answers = new Map(questions.map((each) => [each, files.has(each)]));
  return answered(learn(workspace, answers).workspace, uri, files);
}
