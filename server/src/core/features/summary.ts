import type { ObjectFacts } from "../facts.ts";
import type { SloBudget } from "../kinds/budget.ts";
import { rangeOf } from "../kinds/place.ts";
import { keySpan, valueSpan } from "../syntax/query.ts";
import type { Range } from "../text/span.ts";
import type { Located } from "./objects.ts";

/** What a list of objects shows of one, besides its facts. */
export interface ObjectSummary {
  readonly label: string | undefined;
  readonly budget: SloBudget | undefined;
  /** Where each objective of the budget begins: its first key; relative to the document. */
  readonly objectives: readonly Range[];
}

/** The summary of an object. It is kept: for lists of the whole workspace, every closed file would be parsed again. */
export function summaryOf({ entry, analysed }: Located): ObjectSummary {
  const known = summaries.get(analysed.facts);
  if (known) return known;
  const { kind, object } = analysed;
  const { document } = entry.placed;
  const budget = kind.budget?.(object);
  const objectives = (budget?.objectives ?? []).map(({ path }) => {
    const at = [...object.path, ...path];
    return rangeOf(document, keySpan(document, at) ?? valueSpan(document, at) ?? { start: 0, end: 0 });
  });
  const summary = { label: kind.label?.(object)?.description, budget, objectives };
  summaries.set(analysed.facts, summary);
  return summary;
}

const summaries = new WeakMap<ObjectFacts, ObjectSummary>();
