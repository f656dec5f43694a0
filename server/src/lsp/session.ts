import type { Connection } from "vscode-languageserver";
import { isConfiguration } from "../core/kinds/recognise.ts";
import type { Stage } from "../core/kinds/rule.ts";
import { isWithin } from "../core/text/uri.ts";
import type { FileChange, Workspace } from "../core/workspace/workspace.ts";
import type { Host } from "../host/host.ts";
import type { Client } from "./client.ts";
import { createGraphs, type Graphs, type Judgement, OUTSIDE } from "./graphs.ts";
import { followOpenTexts, type OpenTextEvents, type OpenTexts } from "./open-texts.ts";
import type { HintGroups } from "./settings.ts";

/** The server's state, and the only way to it: what is open, what is known, and who is told of changes. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly texts: OpenTexts;
  readonly graphs: Graphs;
  readonly settings: Settings;
  /** Epoch milliseconds. */
  now(): number;
  /** Takes in what was typed since the last time. Typing itself costs nothing until somebody asks. */
  flush(): void;
  /** The workspace of a file, with what was typed so far. */
  workspaceOf(uri: string): Workspace;
  /** Takes in files' texts from disk, except of those that are open. */
  take(changes: readonly FileChange[]): void;
  /** Takes in which files are there, for a folder whose findings hang on it. */
  learn(folder: string, answers: ReadonlyMap<string, boolean>): void;
  /** Takes in the open texts below a folder again, e.g. because they are no longer ignored. */
  touch(folder: string): void;
  /** Opens and closes folders of the workspace. */
  changeFolders(added: readonly string[], removed: readonly string[]): void;
  /** Judges everything as of a company at another stage. */
  changeStage(stage: Stage): void;
  /** Whether findings are shown: of open files, and of files in an opened folder. */
  isShown(uri: string): boolean;
  /** The URI as the editor spells it. */
  spelling(uri: string): string;
}

/** What may change while the server runs. */
export interface Settings {
  inlayHints: HintGroups;
}

/** Whom a session tells. */
export interface SessionEvents extends Omit<OpenTextEvents, "changed"> {
  /** The findings of these files may differ from before. */
  dirty(uris: ReadonlySet<string>): void;
  /** The list of ignored files of these folders has changed. */
  reread(folders: ReadonlySet<string>): void;
  /** Something was typed. */
  typed(): void;
}

/** A session without folders; its parts are told of what happens through `events`. */
export function createSession(
  connection: Connection,
  host: Host,
  client: Client,
  { stage, ...settings }: Settings & { readonly stage: Stage },
  events: SessionEvents,
): Session {
  const graphs = createGraphs(stage);
  const typed = new Set<string>();
  const texts = followOpenTexts(connection, {
    ...events,
    changed(uri) {
      typed.add(uri);
      events.typed();
    },
    closed(uri) {
      typed.delete(uri);
      events.closed(uri);
    },
  });
  const touch = (folder: string) => {
    for (const uri of texts.uris()) {
      if (graphs.folderOf(uri) === folder || isWithin(folder, uri)) typed.add(uri);
    }
    events.typed();
  };
  const tell = ({ dirty, reread }: Judgement) => {
    if (dirty.size > 0) events.dirty(dirty);
    if (reread.size > 0) events.reread(reread);
  };
  const flush = () => {
    if (typed.size === 0) return;
    const changes = [...typed].flatMap((uri) => {
      const text = texts.get(uri)?.getText();
      return text === undefined ? [] : [{ uri, text, open: true }];
    });
    typed.clear();
    tell(graphs.change(changes));
  };
  return {
    connection,
    host,
    client,
    texts,
    graphs,
    settings,
    now: () => host.clock(),
    flush,
    workspaceOf(uri) {
      flush();
      return graphs.workspace(graphs.folderOf(uri));
    },
    take(changes) {
      const news = changes.filter((each) => texts.get(each.uri) === undefined && !isKnown(graphs, each));
      if (news.length > 0) tell(graphs.change(news));
    },
    learn: (folder, answers) => tell(graphs.learn(folder, answers)),
    touch,
    changeFolders(added, removed) {
      for (const folder of removed) {
        tell(graphs.removeFolder(folder));
        touch(folder);
      }
      for (const folder of added) {
        tell(graphs.addFolder(folder));
        touch(folder);
      }
    },
    changeStage: (next) => tell(graphs.changeStage(next)),
    isShown: (uri) => texts.get(uri) !== undefined || graphs.folderOf(uri) !== OUTSIDE,
    spelling: (uri) => texts.get(uri)?.uri ?? uri,
  };
}

/** Whether a file says the same as before. A configuration counts for several folders and is always taken in. */
function isKnown(graphs: Graphs, { uri, text }: FileChange): boolean {
  const known = graphs.workspace(graphs.folderOf(uri)).files.get(uri);
  return text !== undefined && known?.source.text === text && !known.open && !isConfiguration(uri);
}
