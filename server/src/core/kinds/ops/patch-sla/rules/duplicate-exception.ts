import { valueSpan } from "../../../../syntax/query.ts";
import { removeEntry, suggestion } from "../../../fix.ts";
import { rangeOf } from "../../../place.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import type { WrittenException } from "../exceptions.ts";
import { hasScope, idsOf, scopeText } from "../scope.ts";

const first = ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "decision: transfer", "expires: 2999-12-31"];

export default rule({
  id: "patch-sla/duplicate-exception",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A flaw has one exception for each place in which it is tolerated",
  why: "With two exceptions for one flaw, two dates and two reasons hold at once. Usually one of them was forgotten at a renewal, and it is the later date that nobody agreed to.",
  avoid: exceptionExample({ entry: first, another: first.with(-1, "expires: 2999-06-30") }),
  prefer: exceptionExample({ entry: first, another: first.with(1, "purl: pkg:npm/minimatch") }),
  check(policy, report) {
    const entries = policy.value.spec?.exceptions?.entries ?? [];
    for (const [index, later] of entries.entries()) {
      const other = later && entries.findIndex((earlier, place) => place < index && earlier && collide(earlier, later));
      const earlier = other === undefined ? undefined : entries[other];
      if (!later || !earlier || other === undefined) continue;
      const path = ["spec", "exceptions", "entries", index];
      const span = valueSpan(policy.document, [...policy.path, "spec", "exceptions", "entries", other, "id"]);
      const related = span ? [{ message: "the other exception", range: rangeOf(policy.document, span) }] : [];
      const fixes = suggestion("Remove this exception", removeEntry(policy, path));
      const id = later.id ?? "";
      const data = { id, alias: earlier.id === id ? undefined : earlier.id, isEverywhere: !hasScope(earlier) };
      report({ at: [...path, "id"], data, related, fixes });
    }
  },
  message: ({ id, alias, isEverywhere }: Data) => {
    const where = isEverywhere ? "everywhere" : "in the same place";
    return alias
      ? `${id} is ${alias} by another name, which is tolerated ${where} above`
      : `${id} is tolerated ${where} above already`;
  },
});

interface Data {
  readonly id: string;
  readonly alias: string | undefined;
  readonly isEverywhere: boolean;
}

/** Whether two exceptions are about one flaw, and the first covers all that the second does. */
function collide(earlier: WrittenException, later: WrittenException): boolean {
  const ids = new Set(idsOf(earlier));
  if (!idsOf(later).some((id) => ids.has(id))) return false;
  return !hasScope(earlier) || scopeText(earlier) === scopeText(later);
}
