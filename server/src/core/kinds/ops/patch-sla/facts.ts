import { allScores } from "../../../math/score-range.ts";

/**
 * What may be known of a flaw, each as a list of values from the least to the most urgent one. `score` is the CVSS score
 * in tenths and `epss` the EPSS probability in thousandths.
 */
export const facts = {
  score: allScores,
  kev: [false, true],
  exploited: [false, true],
  exposure: ["isolated", "internal", "internet"],
  automatable: [false, true],
  impact: ["partial", "total"],
  // A vendor who gives no severity is the last one: what is not known counts as the more urgent.
  vendorSeverity: ["low", "medium", "high", "critical", "not given"],
  epss: Array.from({ length: 1001 }, (_, thousandths) => thousandths),
  ssvc: ["track", "track*", "attend", "act"],
} as const satisfies Readonly<Record<string, readonly (string | number | boolean)[]>>;

export type FactName = keyof typeof facts;

export type FactValue = string | number | boolean;

export const factNames = Object.keys(facts) as readonly FactName[];

/** Of one fact, which of its values (by their place in the list) are meant. */
export interface ConditionPart {
  readonly fact: FactName;
  readonly meant: readonly boolean[];
}

/** Which flaws are meant: those for which every part holds. */
export type Condition = readonly ConditionPart[];

/** A flaw: the place of its value for each fact. */
export type Point = Readonly<Record<FactName, number>>;

/** Makes a condition on one fact out of a question about its values; none where there is no question. */
export function on<Name extends FactName>(
  fact: Name,
  isMeant: ((value: (typeof facts)[Name][number]) => boolean) | undefined,
): Condition {
  if (isMeant === undefined) return [];
  return [{ fact, meant: (facts[fact] as readonly (typeof facts)[Name][number][]).map(isMeant) }];
}

/** Whether a flaw is one of those that a condition means. */
export function matches(condition: Condition, point: Point): boolean {
  for (const { fact, meant } of condition) if (meant[point[fact]] !== true) return false;
  return true;
}

/**
 * One flaw for every way in which the conditions can tell flaws apart: values on which all conditions agree are one, so
 * that the list stays short and still no case is missed. Of such values `choose` takes the one to show (the index).
 * What is in the KEV catalogue is exploited, so there are no others.
 */
export function pointsOf(
  conditions: readonly Condition[],
  choose: (name: FactName, same: readonly number[]) => number = (_, same) => same[0] ?? 0,
): readonly Point[] {
  const parts = conditions.flat();
  let points: Partial<Record<FactName, number>>[] = [{}];
  for (const name of factNames) {
    const values = classesOf(name, parts).map((same) => choose(name, same));
    points = points.flatMap((point) => values.map((value) => ({ ...point, [name]: value })));
  }
  const isToldApart = parts.some(({ fact }) => fact === "exploited");
  const isPossible = ({ kev, exploited }: Point) => !isToldApart || kev === 0 || exploited === 1;
  return (points as Point[]).filter(isPossible);
}

/** The places of a fact's values, those together that no condition tells apart. */
function classesOf(name: FactName, parts: readonly ConditionPart[]): readonly (readonly number[])[] {
  const lists = parts.filter(({ fact }) => fact === name).map(({ meant }) => meant);
  if (lists.length === 0) return [places[name]];
  const classes = new Map<string, number[]>();
  for (let place = 0; place < facts[name].length; place++) {
    const key = lists.map((list) => (list[place] ? "1" : "0")).join("");
    const same = classes.get(key);
    if (same) same.push(place);
    else classes.set(key, [place]);
  }
  return [...classes.values()];
}

const places = Object.fromEntries(
  factNames.map((name) => [name, facts[name].map((_, place) => place)]),
) as unknown as Readonly<Record<FactName, readonly number[]>>;
