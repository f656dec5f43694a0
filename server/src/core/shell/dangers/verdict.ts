import type { Arguments } from "../arguments.ts";
import type { ShellWord } from "../words.ts";

/**
 * What a command does to a running system. `destructive`: what it takes away stays away until somebody brings it back, if
 * that can be. `disruptive`: it hurts while it lasts, and what it stops comes back by itself or with the opposite command.
 */
export interface Verdict {
  readonly grade: "destructive" | "disruptive";
  /** What it does, third person: `deletes what a disk holds`. */
  readonly effect: string;
  /** The words that decide, beside the program's name. */
  readonly words: readonly ShellWord[];
  /** The words of the same program that take it back, with `|` between them: `uncordon`. */
  readonly opposite?: string | undefined;
}

/** Judges the commands of one program; undefined where a command does no harm. */
export type Judge = (args: Arguments) => Verdict | undefined;

/** `words`: the first plain words, each with its alternatives: `pool delete|rm`. */
export type Row = readonly [words: string, grade: Verdict["grade"], effect: string, opposite?: string];

/** Judges by the plain words that a command begins with. The first row that fits decides. */
export function byWords(...rows: readonly Row[]): Judge {
  const patterns = rows.map(([words, grade, effect, opposite]) => ({
    alternatives: words.split(" ").map((each) => each.split("|")),
    verdict: { grade, effect, opposite },
  }));
  return ({ plain }) => {
    const row = patterns.find(({ alternatives }) =>
      alternatives.every((words, index) => words.includes(plain[index]?.text ?? "")),
    );
    return row && { ...row.verdict, words: plain.slice(0, row.alternatives.length) };
  };
}

/** The first judge with a verdict has the word. */
export function firstOf(...judges: readonly Judge[]): Judge {
  return (args) => {
    for (const judge of judges) {
      const verdict = judge(args);
      if (verdict) return verdict;
    }
    return undefined;
  };
}

/** Judges what stands behind the first plain word, which belongs to the words that decide: `oc adm drain`. */
export function behindFirst(args: Arguments, judge: Judge): Verdict | undefined {
  const [first, ...rest] = args.plain;
  const verdict = judge({ ...args, plain: rest });
  return verdict && first && { ...verdict, words: [first, ...verdict.words] };
}
