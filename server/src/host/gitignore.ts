import ignore from "ignore";

/** One `.gitignore`, seen from the folder where the walk began. */
export interface IgnoreLevel {
  /** What its patterns say of a path relative to the start (folders end with `/`): undefined where they say nothing. */
  ignores(path: string): boolean | undefined;
}

/**
 * The patterns of a `.gitignore`. `above` leads from its folder to the start of the walk where it stands above it;
 * `skip` is the length of the path from the start to its folder where it stands below.
 */
export function ignoreLevel(text: string, place: { readonly above: string; readonly skip: number }): IgnoreLevel {
  const matcher = ignore().add(text);
  return {
    ignores(path) {
      const own = place.above + path.slice(place.skip);
      if (own === "") return undefined;
      const { ignored, unignored } = matcher.test(own);
      return ignored ? true : unignored ? false : undefined;
    },
  };
}

/** Whether a path is ignored: the innermost `.gitignore` that says anything decides, as in git. */
export function isIgnoredBy(levels: readonly IgnoreLevel[], path: string): boolean {
  for (let index = levels.length - 1; index >= 0; index--) {
    const ignores = levels[index]?.ignores(path);
    if (ignores !== undefined) return ignores;
  }
  return false;
}

/**
 * The levels that still count inside a folder that is walked. One that ignores the folder was overruled, and would
 * call everything below ignored.
 */
export function levelsInside(levels: readonly IgnoreLevel[], folder: string): readonly IgnoreLevel[] {
  return levels.some((level) => level.ignores(folder)) ? levels.filter((level) => !level.ignores(folder)) : levels;
}
