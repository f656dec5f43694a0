import type { Fix } from "../../../../findings.ts";
import type { UnscopedDelete } from "../../../../shell/unscoped.ts";
import { unscopedDeletes } from "../../../../shell/unscoped.ts";
import { replaceSpan, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf, type StepCommands } from "../commands.ts";
import { type Values, valuesOf } from "../values.ts";

export default rule({
  id: "runbook/unscoped-delete",
  on: RUNBOOKS,
  severity: "warning",
  authority: "ours",
  summary: "A deletion says what it deletes",
  why: "Where a variable is empty, `rm -rf $DIR/cache` deletes `/cache`. `kubectl delete --all`, and DELETE or UPDATE without WHERE, take everything there is, also what was added since the runbook was written.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: clear-cache
spec:
  owner: team-checkout
  steps:
    - id: clear
      type: shell
      run: rm -rf "$SHOP_HOME/cache"
      confirm: Deletes the cache
      irreversible: It fills again
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: clear-cache
spec:
  owner: team-checkout
  steps:
    - id: clear
      type: shell
      run: rm -rf "\${SHOP_HOME:?}/cache"
      confirm: Deletes the cache
      irreversible: It fills again
`,
  check(object, report) {
    const values = valuesOf(object);
    for (const { step, script, sql } of commandsOf(object)) {
      const rows = sql.flatMap(({ isUnscoped, words, span }) =>
        isUnscoped ? [{ sort: "rows", words, span } as const] : [],
      );
      for (const found of [...(script ? unscopedDeletes(script) : []), ...rows]) {
        if (!isUnscoped(found, values)) continue;
        const span = step.runSpan(found.span);
        report({ at: step.path, span, path: [...step.path, "run"], data: found, fixes: fixesOf(object, step, found) });
      }
    }
  },
  message: (found: UnscopedDelete) => {
    if (found.sort === "root") return "this deletes every file of the machine";
    if (found.sort === "objects") return "this deletes every object of that kind; name them, or select them by a label";
    if (found.sort === "rows") return `"${found.words}" without WHERE takes every row of the table`;
    return found.sort === "variable"
      ? `"${found.name}" is set nowhere in this runbook; where it is empty, this deletes "${found.rest}"`
      : `the parameter "${found.name}" may be left empty; then this deletes "${found.rest}"`;
  },
});

function isUnscoped(found: UnscopedDelete, { isSet, mayBeEmpty }: Values): boolean {
  if (found.sort === "variable") return !isSet(found.name);
  return found.sort !== "parameter" || mayBeEmpty(found.name);
}

/** A shell stops at `${NAME:?}` where the variable is not set or empty. */
function fixesOf(object: OpsObject, step: StepCommands["step"], found: UnscopedDelete): readonly Fix[] {
  if (found.sort !== "variable") return [];
  const text = `\${${found.name}:?}`;
  return suggestion(`Stop where "${found.name}" is empty`, replaceSpan(object, step.runSpan(found.span), text));
}
