/** One step into a document: a key of a mapping or an index of a sequence. */
export type Segment = string | number;

/** The way from a document's root to one of its values. */
export type Path = readonly Segment[];

/** The path for people and machines: `spec.objectives[0].target`; keys stand verbatim. */
export function formatPath(path: Path): string {
  let text = "";
  for (const segment of path) {
    if (typeof segment === "number") text += `[${segment}]`;
    else text += text === "" ? segment : `.${segment}`;
  }
  return text;
}

/** Whether both paths lead to the same place. */
export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((segment, index) => segment === b[index]);
}

/** Whether `path` is `prefix` or leads below it. */
export function startsWith(path: Path, prefix: Path): boolean {
  return path.length >= prefix.length && prefix.every((segment, index) => segment === path[index]);
}
