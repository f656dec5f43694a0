/** A CVSS score as whole tenths, 0 to 100, so that nothing is rounded. */
export type Tenths = number;

/** All CVSS scores: 0.0 to 10.0 in tenths. */
export const allScores: readonly Tenths[] = Array.from({ length: 101 }, (_, tenths) => tenths);

/** From one score to another, both of them included. */
export interface ScoreRange {
  readonly from: Tenths;
  readonly to: Tenths;
}

export type ScoreRangeProblem =
  /** A score with more than one decimal, such as 8.95. */
  | { readonly reason: "decimals"; readonly score: string; readonly meant: string | undefined }
  /** A score below 0 or above 10. */
  | { readonly reason: "outside"; readonly score: string }
  /** The range ends before it begins, or a bound leaves nothing; `meant` has the two exchanged. */
  | { readonly reason: "empty"; readonly meant: string | undefined }
  /** Something else; `meant` where it can be read all the same, as `9.0+` can. */
  | { readonly reason: "text"; readonly meant: string | undefined };

export type ScoreRangeResult =
  | { readonly ok: true; readonly range: ScoreRange }
  | ({ readonly ok: false } & ScoreRangeProblem);

/** Reads `>=9.0`, `>9.0`, `<=3.9`, `<4.0`, `7.0-8.9` and single scores such as `0.0`; whole numbers need no decimal. */
export function parseScoreRange(text: string): ScoreRangeResult {
  const trimmed = text.trim();
  const match = /^(>=|>|<=|<)?\s*(-?\d+(?:\.\d+)?)(?:\s*-\s*(\d+(?:\.\d+)?))?$/.exec(trimmed);
  const [, sign, first = "", second] = match ?? [];
  if (!match || (sign !== undefined && second !== undefined)) {
    return { ok: false, reason: "text", meant: meantRange(trimmed) };
  }
  for (const score of [first, second]) {
    const problem = score === undefined ? undefined : problemOfScore(score, trimmed);
    if (problem) return { ok: false, ...problem };
  }
  const range = rangeOf(sign, tenthsOf(first), second === undefined ? undefined : tenthsOf(second));
  if (range.from <= range.to) return { ok: true, range };
  return { ok: false, reason: "empty", meant: second === undefined ? undefined : `${second}-${first}` };
}

/** `7.5`. */
export function scoreText(score: Tenths): string {
  return (score / 10).toFixed(1);
}

/** `7.0-8.9`, or `0.0` for a single score. */
export function scoreRangeText({ from, to }: ScoreRange): string {
  return from === to ? scoreText(from) : `${scoreText(from)}-${scoreText(to)}`;
}

/** The range as an author writes it: `>=9.0` where it goes up to the end, else as `scoreRangeText`. */
export function writtenScoreRange({ from, to }: ScoreRange): string {
  return to === 100 && from > 0 && from < to ? `">=${scoreText(from)}"` : scoreRangeText({ from, to });
}

/** Scores in ascending order as ranges without gaps. */
export function scoreRuns(scores: readonly Tenths[]): readonly ScoreRange[] {
  const runs: { from: Tenths; to: Tenths }[] = [];
  for (const score of scores) {
    const last = runs.at(-1);
    if (last && last.to === score - 1) last.to = score;
    else runs.push({ from: score, to: score });
  }
  return runs;
}

/**
 * The score of a list that people know best: those of the commonest vectors (9.8 and 7.5 are remote code execution and
 * denial of service over the network), else the highest.
 */
export function familiarScore(scores: readonly Tenths[]): Tenths {
  const familiar = [98, 75, 65, 53, 37].find((score) => scores.includes(score));
  return familiar ?? Math.max(0, ...scores);
}

function problemOfScore(score: string, text: string): ScoreRangeProblem | undefined {
  if (/\.\d{2,}$/.test(score)) {
    const meant = text.replace(/(\d+\.\d)\d+/g, "$1");
    return { reason: "decimals", score, meant: parseScoreRange(meant).ok ? meant : undefined };
  }
  const value = Number(score);
  return value < 0 || value > 10 ? { reason: "outside", score } : undefined;
}

function rangeOf(sign: string | undefined, first: Tenths, second: Tenths | undefined): ScoreRange {
  switch (sign) {
    case ">=":
      return { from: first, to: 100 };
    case ">":
      return { from: first + 1, to: 100 };
    case "<=":
      return { from: 0, to: first };
    case "<":
      return { from: 0, to: first - 1 };
    default:
      return { from: first, to: second ?? first };
  }
}

function tenthsOf(score: string): Tenths {
  return Math.round(Number(score) * 10);
}

const bandWords: Readonly<Record<string, string>> = {
  critical: ">=9.0",
  high: "7.0-8.9",
  medium: "4.0-6.9",
  moderate: "4.0-6.9",
  low: "0.1-3.9",
  none: "0.0",
};

/** `9.0+`, `≥9.0`, `=>9.0`, `7.0–8.9`, `7.0 to 8.9`, `7.0..8.9`, `4.0-<7.0`, `>=7.0 <9.0`, and the names of the bands. */
function meantRange(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (Object.hasOwn(bandWords, lower)) return bandWords[lower];
  const plain = lower
    .replace(/^cvss\s*/, "")
    .replace(/^(?:≥|=>)\s*/, ">=")
    .replace(/^(?:≤|=<)\s*/, "<=")
    .replace(/^(\d+(?:\.\d+)?)\s*(?:\+|and above|or more)$/, ">=$1")
    .replace(/\s*(?:–|—|−|\.{2,}|\bto\b|\.\.=)\s*/, "-");
  const below = /^(?:>=\s*)?(\d+(?:\.\d+)?)\s*[-,&]?\s*<\s*(\d+(?:\.\d+)?)$/.exec(plain);
  const meant = below ? `${below[1]}-${scoreText(tenthsOf(below[2] ?? "") - 1)}` : plain;
  return meant !== lower && parseScoreRange(meant).ok ? meant : undefined;
}
