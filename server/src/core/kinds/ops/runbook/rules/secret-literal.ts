import type { Span } from "../../../../text/span.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { keyedSecrets, shapedSecrets } from "../../../secrets-in-text.ts";
import { ANY_RUNBOOK } from "../../names.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/secret-literal",
  on: ANY_RUNBOOK,
  severity: "error",
  authority: "ours",
  summary: "No password, key or token stands in a runbook",
  why: "Runbooks are kept in version control, copied and read by many, and what was once committed stays in its history. Let the command read the secret from a store or a variable, and replace the one that stood here.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-orders
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: |
        curl -H "Authorization: Bearer 7f3kQ9vLm2Zt8Rw4" https://shop.example.com/orders
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-orders
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: |
        SHOP_TOKEN="$(vault read -field=token shop/orders)"
        curl -H "Authorization: Bearer $SHOP_TOKEN" https://shop.example.com/orders
`,
  check(object, report) {
    const seen: Span[] = [];
    for (const { what, span } of secretsOf(object)) {
      if (seen.some(({ start, end }) => start < span.end && span.start < end)) continue;
      seen.push(span);
      report({ at: [], span, data: { what } });
    }
  },
  // The secret itself is never repeated: findings end up in logs.
  message: ({ what }: { readonly what: string }) =>
    `this looks like ${what} in plain text; read it from a secret store or a variable, and replace it`,
});

/** By their shape anywhere; by their keys in code only, where nobody talks about passwords. */
function secretsOf(object: OpsObject): readonly { readonly what: string; readonly span: Span }[] {
  const { text, markdown } = object.document;
  const codes = markdown
    ? markdown.fences.map(({ content, offsetAt }) => ({
        content,
        place: ({ start, end }: Span) => ({ start: offsetAt(start), end: offsetAt(end) }),
      }))
    : runbookOf(object).steps.map(({ run, runSpan }) => ({ content: run, place: runSpan }));
  const keyed = codes.flatMap(({ content, place }) =>
    keyedSecrets(content).map(({ what, span }) => ({ what, span: place(span) })),
  );
  return [...shapedSecrets(text), ...keyed];
}
