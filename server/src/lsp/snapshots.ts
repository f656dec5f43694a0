import { snapshotFiles } from "../core/workspace/snapshots.ts";
import type { Session } from "./session.ts";

/** The files that the configurations of a folder name as data about vulnerabilities. */
export function snapshotsOf({ graphs }: Session, folder: string): readonly string[] {
  return [...snapshotFiles(graphs.workspace(folder).configurations).keys()];
}

/** Whether a configuration names the file as such data. */
export function isSnapshot(session: Session, uri: string): boolean {
  return session.graphs.folders().some((folder) => snapshotsOf(session, folder).includes(uri));
}
