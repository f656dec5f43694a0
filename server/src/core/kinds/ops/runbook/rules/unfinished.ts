import { locate } from "../../../../syntax/query.ts";
import { rule } from "../../../rule.ts";
import { ANY_RUNBOOK } from "../../names.ts";
import { proseOf } from "../prose.ts";
import { unfinishedIn, unfinishedInCode } from "../unfinished.ts";
import { texts } from "../yaml-texts.ts";

export default rule({
  id: "runbook/unfinished",
  on: ANY_RUNBOOK,
  severity: "warning",
  authority: "ours",
  summary: "A runbook is written to its end",
  why: "Whoever opens the runbook needs what is missing right now. A place that says TODO is found out during the incident, by somebody who cannot write it then.",
  exampleFile: "restart.md",
  avoid: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Diagnosis

TODO
`,
  prefer: `
---
apiVersion: ops/v1
kind: Runbook
name: restart-checkout
owner: team-checkout
---
# Restart the checkout

## Diagnosis

All pods restart at the same time, and their logs end with the line "out of memory".
`,
  check({ document }, report) {
    const say = (start: number, end: number) => {
      const span = { start, end };
      const path = document.markdown ? [] : locate(document, start).path;
      report({ at: [], path, span, data: { words: document.text.slice(start, end) } });
    };
    if (!document.markdown) {
      for (const { text, isCode, offsetAt } of texts(document)) {
        const found = isCode ? unfinishedInCode(text) : unfinishedIn(text);
        for (const { start, end } of found) say(offsetAt(start), offsetAt(end));
      }
      return;
    }
    for (const { start, end } of unfinishedIn(proseOf(document))) say(start, end);
    for (const { content, offsetAt } of document.markdown.fences)
      for (const { start, end } of unfinishedInCode(content)) say(offsetAt(start), offsetAt(end));
  },
  message: ({ words }: { readonly words: string }) => `"${words}": this part of the runbook is not written yet`,
});
