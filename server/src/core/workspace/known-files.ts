import { LayeredMap } from "./layered-map.ts";
import { invalidateReads, readKeys } from "./reads.ts";
import type { Applied, Workspace } from "./workspace.ts";

/**
 * What the findings of a file hang on and nobody has looked at yet: URIs of files of which it is not known whether they
 * are there. Empty until the file has been judged.
 */
export function openQuestions(workspace: Workspace, uri: string): readonly string[] {
  return questions(workspace, uri).filter((each) => !workspace.known.has(each));
}

/** All files that the findings of a file hang on, known or not. */
export function questions({ files }: Workspace, uri: string): readonly string[] {
  const asked = (files.get(uri)?.documents ?? []).flatMap(({ judged }) => judged.current?.asked ?? []);
  return asked.length === 0 ? asked : [...new Set(asked)];
}

/** Takes in which files are there. What asked for one whose answer is new is judged again. */
export function learn(workspace: Workspace, answers: ReadonlyMap<string, boolean>): Applied {
  const news = [...answers].filter(([uri, exists]) => workspace.known.get(uri) !== exists);
  if (news.length === 0) return { workspace, dirty: new Set() };
  const known = LayeredMap.next(workspace.known);
  for (const [uri, exists] of news) known.set(uri, exists);
  const changed = new Set(news.map(([uri]) => readKeys.exists(uri)));
  const files = LayeredMap.next(workspace.files);
  const dirty = invalidateReads(files, changed);
  return { workspace: { ...workspace, files, known }, dirty };
}
