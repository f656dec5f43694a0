import { epssSnapshot, kevSnapshot, type Snapshot, type VulnerabilityData } from "../kinds/ops/vulnerability-data.ts";
import { isWithin, resolveUri } from "../text/uri.ts";
import { type Configuration, nearestConfiguration, type SnapshotPaths } from "./configuration.ts";

type Configurations = ReadonlyMap<string, Configuration>;

/** Makes of a file's text something that can be asked. */
export type ReadSnapshot = (text: string) => Snapshot;

/** The files that configurations name as data about vulnerabilities, and how each is read. */
export function snapshotFiles(configurations: Configurations): ReadonlyMap<string, ReadSnapshot> {
  const files = new Map<string, ReadSnapshot>();
  for (const [folder, { vulnerabilities }] of configurations) {
    const { kev, epss } = urisOf(folder, vulnerabilities);
    if (kev !== undefined) files.set(kev, kevSnapshot);
    if (epss !== undefined) files.set(epss, epssSnapshot);
  }
  return files;
}

/** What the data that the file's configuration names says of a vulnerability; nothing where there is none. */
export function vulnerabilityOf(
  { configurations, snapshots }: { readonly configurations: Configurations; readonly snapshots: Snapshots },
  uri: string,
  id: string,
): VulnerabilityData {
  const nearest = nearestConfiguration(configurations, uri);
  if (!nearest) return {};
  const { kev, epss } = urisOf(nearest.folder, nearest.configuration.vulnerabilities);
  return { ...snapshots.get(kev ?? "")?.(id), ...snapshots.get(epss ?? "")?.(id) };
}

/** The data that has been read, by the URI of its file. */
export type Snapshots = ReadonlyMap<string, Snapshot>;

/** The data after some files have changed, and the changes of other files. */
export function takeSnapshots<Change extends { readonly uri: string; readonly text: string | undefined }>(
  before: Snapshots,
  configurations: Configurations,
  changes: readonly Change[],
): { readonly snapshots: Snapshots; readonly others: readonly Change[] } {
  const files = snapshotFiles(configurations);
  if (files.size === 0) return { snapshots: new Map(), others: changes };
  const snapshots = new Map([...before].filter(([uri]) => files.has(uri)));
  const others = changes.filter(({ uri, text }) => {
    const read = files.get(uri);
    if (!read) return true;
    if (text === undefined) snapshots.delete(uri);
    else snapshots.set(uri, read(text));
    return false;
  });
  return { snapshots, others };
}

function urisOf(folder: string, { kev, epss }: SnapshotPaths) {
  return { kev: uriBelow(folder, kev), epss: uriBelow(folder, epss) };
}

/** The URI of a file that a configuration names: beside or below it, since it must not make anybody read others. */
export function uriBelow(folder: string, path: string | undefined): string | undefined {
  const uri = path === undefined ? undefined : resolveUri(`${folder}/`, path);
  return uri !== undefined && uri !== folder && isWithin(folder, uri) ? uri : undefined;
}
