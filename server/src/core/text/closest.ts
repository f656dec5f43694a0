import { distance } from "fastest-levenshtein";

/**
 * The candidate that `word` most probably means, or undefined where none is near. Case, `-` and `_` do not count;
 * one edit in three letters is near. Ties go to the earlier candidate.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted === "") return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    const limit = Math.floor(Math.max(wanted.length, folded.length) / 3);
    // The lengths alone tell that most candidates are too far.
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const far = distance(wanted, folded);
    if (far <= limit && far < bestDistance) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, "");
}
