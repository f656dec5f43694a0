import type { Span } from "../../../../text/span.ts";
import { replaceSpan, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";

export default rule({
  id: "runbook/prompt-in-command",
  on: RUNBOOKS,
  severity: "hint",
  authority: "ours",
  summary: "A command stands there without a prompt",
  why: "With the prompt in front, the command cannot be copied as it stands, and a tool that runs it fails. What a terminal shows, output and all, belongs into a fence called `console`.",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: look-at-pods
owner: team-checkout
---
# Look at the pods

## Diagnosis

\`\`\`sh
$ kubectl get pods
\`\`\`
`,
  prefer: `
---
apiVersion: ops/v1
kind: Runbook
name: look-at-pods
owner: team-checkout
---
# Look at the pods

## Diagnosis

\`\`\`sh
kubectl get pods
\`\`\`
`,
  exampleFile: "runbooks/example.md",
  check(object, report) {
    for (const { step, script } of commandsOf(object)) {
      const [first] = script?.prompts ?? [];
      if (!script || !first || step.language === "console") continue;
      const edits = script.prompts.map((span) => replaceSpan(object, step.runSpan(withoutIndent(step.run, span)), ""));
      const shown = withoutIndent(step.run, first);
      const prompt = step.run.slice(shown.start, shown.end).trimEnd();
      const span = step.runSpan({ start: shown.start, end: shown.start + prompt.length });
      const data = { prompt, hasOutput: script.output.length > 0 };
      report({ at: step.path, span, path: [...step.path, "run"], data, fixes: suggestion("Strip prompts", ...edits) });
    }
  },
  message: ({ prompt, hasOutput }: { readonly prompt: string; readonly hasOutput: boolean }) =>
    hasOutput
      ? `the prompt "${prompt}" is copied with the command, and so is the output`
      : `the prompt "${prompt}" is copied with the command`,
});

function withoutIndent(text: string, { start, end }: Span): Span {
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + indent, end };
}
