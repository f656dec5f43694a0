import { allScores, familiarScore } from "../../../math/score-range.ts";

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

export const factNames = Object.keys(facts) as readonly FactName[];

/** The place of each fact in a point. */
export const placeOf = Object.fromEntries(factNames.map((name, place) => [name, place])) as Readonly<
  Record<FactName, number>
>;

/** Of one fact, which of its values (by their place in the list) are meant. */
export interface ConditionPart {
  readonly fact: FactName;
  readonly place: number;
  readonly meant: readonly boolean[];
}

/** Which flaws are meant: those for which every part holds. */
export type Condition = readonly ConditionPart[];

/** A flaw: for each fact, in the order of `factNames`, the place of its value in the fact's list. */
export type Point = readonly number[];

/** For each fact, in the order of `factNames`, its values in groups that nothing tells apart. */
export type Groups = readonly (readonly (readonly number[])[])[];

/** Makes a condition on one fact out of a question about its values; none where there is no question. */
export function on<Name extends FactName>(
  fact: Name,
  isMeant: ((value: (typeof facts)[Name][number]) => boolean) | undefined,
): Condition {
  if (isMeant === undefined) return [];
  const meant = (facts[fact] as readonly (typeof facts)[Name][number][]).map(isMeant);
  return [{ fact, place: placeOf[fact], meant }];
}

/** Whether a flaw is one of those that a condition means. */
export function matches(condition: Condition, point: Point): boolean {
  for (const { place, meant } of condition) if (meant[point[place] ?? 0] !== true) return false;
  return true;
}

/** The value of a fact of a flaw: its place in the fact's list. */
export function factOf(point: Point, name: FactName): number {
  return point[placeOf[name]] ?? 0;
}

/** All values of every fact in one group: nothing is told apart. */
export const oneGroup: Groups = factNames.map((name) => [facts[name].map((_, value) => value)]);

/** Splits the groups of values as far as the conditions tell them apart. */
export function tellApart(groups: Groups, conditions: readonly Condition[]): Groups {
  const parts = conditions.flat();
  return groups.map((ofFact, place) => {
    const lists = parts.filter((part) => part.place === place).map(({ meant }) => meant);
    return lists.length === 0 ? ofFact : ofFact.flatMap((group) => split(group, lists));
  });
}

/** Neighbours on which all lists agree stay together; others do not, so that the order of the values is kept. */
function split(group: readonly number[], lists: readonly (readonly boolean[])[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const value of group) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && lists.every((list) => list[value] === list[before])) last.push(value);
    else found.push([value]);
  }
  return found;
}

/** How many flaws `pointsOf` makes at the most. */
export function countPoints(groups: Groups): number {
  return groups.reduce((product, ofFact) => product * ofFact.length, 1);
}

/**
 * One flaw for every way in which flaws are told apart, so that the list stays short and still no case is missed. Of the
 * values of a group `choose` takes the one to show. What is in the KEV catalogue is exploited, so there are no others.
 */
export function pointsOf(
  groups: Groups,
  choose: (name: FactName, same: readonly number[]) => number,
): readonly Point[] {
  let points: Point[] = [[]];
  for (const [place, name] of factNames.entries()) {
    const values = (groups[place] ?? []).map((same) => choose(name, same));
    const longer: Point[] = [];
    for (const point of points) for (const value of values) longer.push([...point, value]);
    points = longer;
  }
  const [kev, exploited] = [placeOf.kev, placeOf.exploited];
  const areToldApart = [kev, exploited].every((place) => (groups[place]?.length ?? 0) > 1);
  return areToldApart ? points.filter((point) => point[kev] === 0 || point[exploited] === 1) : points;
}

/** For `pointsOf`: of values that nothing tells apart the most urgent one, of scores one that is often seen. */
export function mostUrgent(name: FactName, same: readonly number[]): number {
  if (name === "score") return familiarScore(same);
  const known = name === "vendorSeverity" ? same.filter((value) => value !== NOT_GIVEN) : same;
  return known.at(-1) ?? same[0] ?? 0;
}

/** The place of a vendor's silence among the severities: it is no step above "critical". */
export const NOT_GIVEN = facts.vendorSeverity.indexOf("not given");
