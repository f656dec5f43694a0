import { isWithin } from "../../core/text/uri.ts";
import { findingsOf } from "../../core/workspace/findings.ts";
import { learn, openQuestions } from "../../core/workspace/known-files.ts";
import type { Files } from "../../host/host.ts";
import { inParallel } from "./in-parallel.ts";
import type { ReadWorkspace } from "./read-workspace.ts";

/**
 * Judges the files that were asked for and looks up which files their findings hang on are there, until nothing is open
 * any more. Nothing is looked up outside of the folders that the check is about.
 */
export async function lookUpFiles(files: Files, read: ReadWorkspace, now: number): Promise<ReadWorkspace> {
  const asked = new Set<string>();
  let { workspace } = read;
  for (;;) {
    for (const uri of read.reported) findingsOf(workspace, uri, now);
    const open = new Set([...read.reported].flatMap((uri) => openQuestions(workspace, uri)));
    const wanted = [...open].filter((uri) => !asked.has(uri) && read.folders.some((folder) => isWithin(folder, uri)));
    if (wanted.length === 0) return { ...read, workspace };
    for (const uri of wanted) asked.add(uri);
    const answers = await inParallel(wanted, async (uri) => [uri, await files.exists(uri)] as const);
    const known = answers.filter((answer): answer is readonly [string, boolean] => answer[1] !== undefined);
    workspace = learn(workspace, new Map(known)).workspace;
  }
}
