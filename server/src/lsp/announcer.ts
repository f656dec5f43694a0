import { ownDocuments } from "../core/workspace/workspace.ts";
import { SERVICES_CHANGED, STATUS, type Status } from "../protocol.ts";
import type { ProblemCount } from "./publisher.ts";
import type { Session } from "./session.ts";

/** Tells the editor when what is not about one text may look different: tree, status item, hints of other texts. */
export interface Announcer {
  /** The findings of these files may differ. */
  changed(uris: ReadonlySet<string>): void;
  /** All that changed has been judged. */
  settled(): void;
  setBusy(busy: boolean): void;
  dispose(): void;
}

/** Milliseconds between two announcements; never one for each key. */
const PAUSE = 400;

/** An announcer for the session. Tree and status are for our own client only. */
export function createAnnouncer(session: Session, problems: () => ProblemCount): Announcer {
  const { connection, client, texts } = session;
  let busy = false;
  let told = "";
  let staleHints = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    if (staleHints && client.refreshInlayHints) void connection.languages.inlayHint.refresh().catch(() => {});
    staleHints = false;
    if (!client.ours) return;
    void connection.sendNotification(SERVICES_CHANGED);
    const status = statusOf(session, problems(), busy);
    if (JSON.stringify(status) === told) return;
    told = JSON.stringify(status);
    void connection.sendNotification(STATUS, status);
  };
  const settled = () => {
    timer ??= setTimeout(tell, PAUSE);
  };
  return {
    changed(uris) {
      // The text that is being typed asks for its own hints; what is beside it has to be told.
      const open = texts.uris();
      if (open.length > 1 || (open.length === 1 && [...uris].some((uri) => uri !== open[0]))) staleHints = true;
    },
    settled,
    setBusy(now) {
      busy = now;
      settled();
    },
    dispose: () => clearTimeout(timer),
  };
}

function statusOf({ graphs }: Session, problems: ProblemCount, busy: boolean): Status {
  let [files, objects] = [0, 0];
  for (const folder of graphs.folders()) {
    for (const file of graphs.workspace(folder).files.values()) {
      const documents = ownDocuments(file);
      if (documents.length > 0) files++;
      objects += documents.length;
    }
  }
  return { files, objects, problems: { error: problems.error, warning: problems.warning }, busy };
}
