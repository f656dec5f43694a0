import type { ScoreRange } from "./score-range.ts";

/** A word for a range of CVSS scores. */
export interface CvssBand extends ScoreRange {
  readonly name: string;
}

/**
 * The bands of CVSS 3.0, 3.1 and 4.0, worst first: FIRST, CVSS v3.1 specification, section 5 (the same in version 4.0,
 * section 6), in tenths.
 */
export const cvssBands: readonly CvssBand[] = [
  { name: "critical", from: 90, to: 100 },
  { name: "high", from: 70, to: 89 },
  { name: "medium", from: 40, to: 69 },
  { name: "low", from: 1, to: 39 },
  { name: "none", from: 0, to: 0 },
];

/** The bands that the NVD gave to CVSS 2.0, which has no Critical. */
export const cvss2Bands: readonly CvssBand[] = [
  { name: "high", from: 70, to: 100 },
  { name: "medium", from: 40, to: 69 },
  { name: "low", from: 0, to: 39 },
];

/** The band of a name: case does not count, `moderate` is `medium`. */
export function bandOf(name: string, bands: readonly CvssBand[] = cvssBands): CvssBand | undefined {
  const word = name.trim().toLowerCase();
  return bands.find((band) => band.name === (word === "moderate" ? "medium" : word));
}
