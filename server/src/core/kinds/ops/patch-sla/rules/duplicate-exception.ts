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
    const list = ["spec", "exceptions", "entries"];
    for (const { index, later, other, earlier } of duplicates(policy.value.spec?.exceptions?.entries ?? [])) {
      const span = valueSpan(policy.document, [...policy.path, ...list, other, "id"]);
      const related = span ? [{ message: "the other exception", range: rangeOf(policy.document, span) }] : [];
      const fixes = suggestion("Remove this exception", removeEntry(policy, [...list, index]));
      const id = later.id ?? "";
      const data = { id, alias: earlier.id === id ? undefined : earlier.id, isEverywhere: !hasScope(earlier) };
      report({ at: [...list, index, "id"], data, related, fixes });
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

interface Duplicate {
  readonly index: number;
  readonly later: WrittenException;
  readonly other: number;
  readonly earlier: WrittenException;
}

/** Each exception with the first one above it that is about the same flaw and covers all that it covers. */
function duplicates(entries: readonly (WrittenException | undefined)[]): readonly Duplicate[] {
  const seen = new Map<
    string,
    { readonly other: number; readonly earlier: WrittenException; readonly scope: string }[]
  >();
  const found: Duplicate[] = [];
  for (const [index, later] of entries.entries()) {
    if (!later) continue;
    const scope = scopeText(later);
    const above = idsOf(later).flatMap((id) => seen.get(id) ?? []);
    const first = above.find((each) => !hasScope(each.earlier) || each.scope === scope);
    if (first) found.push({ index, later, other: first.other, earlier: first.earlier });
    for (const id of new Set(idsOf(later))) {
      const same = seen.get(id) ?? [];
      same.push({ other: index, earlier: later, scope });
      seen.set(id, same);
    }
  }
  return found;
}
