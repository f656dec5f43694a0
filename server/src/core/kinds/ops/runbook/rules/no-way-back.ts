import { rule } from "../../../rule.ts";
import { RUNBOOK_PAGE } from "../../names.ts";
import { commandsOf } from "../commands.ts";
import { type Harm, harmOf, isTakenBack } from "../harm.ts";

export default rule({
  id: "runbook/no-way-back",
  on: RUNBOOK_PAGE,
  severity: "warning",
  authority: "ours",
  summary: "A page with a destructive command speaks of the way back, or warns",
  why: "Whoever follows the page at night reads what stands there and nothing else. One sentence about how to take the command back, or that nothing can, is what they need before they run it.",
  avoid: `
# Queue is full

## Mitigation

\`\`\`sh
kubectl -n prod delete deploy import
\`\`\`
`,
  prefer: `
# Queue is full

## Mitigation

\`\`\`sh
kubectl -n prod delete deploy import
\`\`\`

## Rollback

\`\`\`sh
kubectl -n prod apply -f import.yaml
\`\`\`
`,
  exampleFile: "runbooks/example.md",
  check(object, report) {
    if (WAY_BACK.test(object.document.text)) return;
    for (const commands of commandsOf(object)) {
      const harm = harmOf(object, commands);
      const isBack = commands.step.phase === "rollback" || isTakenBack(object, commands);
      if (harm?.grade !== "destructive" || isBack) continue;
      const { safety, path } = commands.step;
      if (safety.confirm === undefined && safety.irreversible === undefined)
        report({ at: path, span: harm.span, data: harm });
    }
  },
  message: ({ subject, effect }: Harm) =>
    `${subject} ${effect}, and the page speaks nowhere of a way back (rollback, restore, backup) and warns nobody`,
});

/** Words of a way back, and of caution. */
const WAY_BACK =
  /\b(?:roll(?:ed|ing|s)?[ -]?back|back(?:ed|ing|s)?[ -]?(?:up|out)|backups?|restor\w*|revert\w*|undo|undone|uncordon|snapshots?|recreate[sd]?|warning|caution|careful(?:ly)?|danger(?:ous)?|irreversibl[ey]|destructive|data loss|last resort)\b|⚠/i;
