import { openQuestions, questions } from "../core/workspace/known-files.ts";
import { OUTSIDE } from "./graphs.ts";
import type { Session } from "./session.ts";

/** Finds out which files are there, for rules that ask: those about links. Never outside of the opened folders. */
export interface Lookups {
  /**
   * A file has been judged: what its findings hang on and nobody knows yet is looked up. While somebody works on it, what
   * was missing is looked up again too, for editors that tell nothing of other files.
   */
  judged(uri: string): void;
  /** All that the findings of a file hang on is looked up again. */
  refresh(uri: string): void;
  /** Files or folders came into being or are gone. */
  changed(uris: readonly string[]): void;
  dispose(): void;
}

/** Milliseconds for which answers are gathered: each time some are taken in, all files are asked whether they care. */
const GATHER = 20;

/** Lookups for the session. What is known holds until a newer answer is there, so that no finding flickers. */
export function createLookups(session: Session): Lookups {
  const { graphs, host } = session;
  /** The newest question about each file of each folder; the answer to an older one no longer counts. */
  const newest = new Map<string, symbol>();
  const answers = new Map<string, Map<string, boolean>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takeIn = () => {
    timer = undefined;
    for (const [folder, own] of answers) session.learn(folder, own);
    answers.clear();
  };
  const lookUp = async (folder: string, uris: readonly string[]): Promise<void> => {
    const wanted = uris.filter((uri) => folder !== OUTSIDE && graphs.folderOf(uri) !== OUTSIDE);
    if (wanted.length === 0) return;
    const ticket = Symbol();
    for (const uri of wanted) newest.set(`${folder} ${uri}`, ticket);
    const found = await Promise.all(wanted.map(async (uri) => [uri, await host.files.exists(uri)] as const));
    const own = answers.get(folder) ?? new Map<string, boolean>();
    answers.set(folder, own);
    for (const [uri, exists] of found) {
      if (newest.get(`${folder} ${uri}`) !== ticket) continue;
      newest.delete(`${folder} ${uri}`);
      if (exists !== undefined) own.set(uri, exists);
    }
    timer ??= setTimeout(takeIn, GATHER);
  };
  /** Whether a file was asked for and the answer is not yet part of the workspace. */
  const isUnderWay = (folder: string, uri: string): boolean =>
    newest.has(`${folder} ${uri}`) || (answers.get(folder)?.has(uri) ?? false);
  const underWay = (folder: string): readonly string[] => {
    const asked = [...newest.keys()].filter((key) => key.startsWith(`${folder} `));
    return [...asked.map((key) => key.slice(folder.length + 1)), ...(answers.get(folder)?.keys() ?? [])];
  };
  return {
    judged(uri) {
      const folder = graphs.folderOf(uri);
      const workspace = graphs.workspace(folder);
      const isOpen = session.texts.get(uri) !== undefined;
      const missing = isOpen ? questions(workspace, uri).filter((each) => workspace.known.get(each) === false) : [];
      void lookUp(
        folder,
        [...openQuestions(workspace, uri), ...missing].filter((each) => !isUnderWay(folder, each)),
      );
    },
    refresh(uri) {
      const folder = graphs.folderOf(uri);
      void lookUp(folder, questions(graphs.workspace(folder), uri));
    },
    changed(uris) {
      const changed = new Set(uris);
      for (const folder of graphs.folders()) {
        const asked = new Set([...graphs.workspace(folder).known.keys(), ...underWay(folder)]);
        void lookUp(
          folder,
          [...asked].filter((each) => isOneOf(changed, each)),
        );
      }
    },
    dispose: () => clearTimeout(timer),
  };
}

/** Whether a file, or a folder that it lies in, is among some: a switch of branches changes thousands at once. */
function isOneOf(changed: ReadonlySet<string>, uri: string): boolean {
  for (let path = uri; path.includes("/"); path = path.slice(0, path.lastIndexOf("/"))) {
    if (changed.has(path)) return true;
  }
  return false;
}
