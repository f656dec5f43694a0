import { cvssCalculator } from "../libraries.ts";
import { parseCvssVector } from "./cvss.ts";
import { type CvssBand, cvss2Bands, cvssBands } from "./cvss-bands.ts";
import type { CvssVersion } from "./cvss-metrics.ts";
import type { Tenths } from "./score-range.ts";

export interface CvssScore {
  readonly version: CvssVersion;
  /** The score of the base metrics alone: the one that tiers go by. */
  readonly base: Tenths;
  /** The score with the threat and environmental metrics, where the vector has any. */
  readonly overall: Tenths;
  /** The band of the base score; version 2.0 has bands of its own. */
  readonly band: CvssBand;
}

/** The score of a vector that is right in all its parts; undefined for any other text. */
export function cvssScore(text: string): CvssScore | undefined {
  const known = scores.get(text);
  if (known) return known.score;
  if (scores.size >= MOST) scores.clear();
  const score = scoreOf(text);
  scores.set(text, { score });
  return score;
}

// Rules, hints and hovers ask for the same vectors again and again.
const scores = new Map<string, { readonly score: CvssScore | undefined }>();
const MOST = 1000;

function scoreOf(text: string): CvssScore | undefined {
  const parsed = parseCvssVector(text);
  if (!parsed.ok) return undefined;
  const { version } = parsed;
  const { base, baseMetricsOnly = base, overall } = cvssCalculator().fromVector(text)?.calculateScores() ?? {};
  const [own, all] = [tenths(baseMetricsOnly), tenths(overall)];
  if (own === undefined || all === undefined) return undefined;
  const band = (version === "2.0" ? cvss2Bands : cvssBands).find(({ from, to }) => from <= own && own <= to);
  return band && { version, base: own, overall: all, band };
}

function tenths(score: unknown): Tenths | undefined {
  const value = typeof score === "number" ? Math.round(score * 10) : Number.NaN;
  return value >= 0 && value <= 100 ? value : undefined;
}
