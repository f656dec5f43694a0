import { CONFIGURATION_FILE } from "../core/kinds/recognise.ts";
import type { Disk } from "./disk.ts";
import type { Session } from "./session.ts";
import { parentOf } from "./uris.ts";

/**
 * Reads the configurations above a folder or file, up to the root of its repository, as the command does. Only local
 * files, and only in workspaces that the user trusts, since they lie outside of what was opened.
 */
export async function readConfigurationsAbove(session: Session, disk: Disk, uri: string): Promise<void> {
  if (!session.client.trusted || !uri.startsWith("file:")) return;
  for (let folder: string | undefined = uri; folder !== undefined; folder = parentOf(folder)) {
    if (folder !== uri) session.take(await disk.read([`${folder}/${CONFIGURATION_FILE}`]));
    if (await isRepository(session, folder)) return;
  }
}

/** A `.git` folder, or the file that stands for it in work trees and submodules. */
async function isRepository({ host }: Session, folder: string): Promise<boolean> {
  const git = `${folder}/.git`;
  return (await host.files.read(`${git}/HEAD`)) !== undefined || (await host.files.read(git)) !== undefined;
}
