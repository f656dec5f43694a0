import type { Finding } from "../findings.ts";
import type { LayeredMap } from "./layered-map.ts";
import type { FileEntry } from "./workspace.ts";

/** A document's findings, and the keys of what its rules asked the workspace. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly reads: ReadonlySet<string>;
  /** The files of which they asked whether they are there. */
  readonly asked: readonly string[];
  /** Epoch milliseconds from which on time alone may have changed the findings. */
  readonly until: number;
}

/** The keys under which answers of the workspace are recorded and their changes announced. */
export const readKeys = {
  definitions: (kind: string, name: string) => `definitions ${kind} ${name}`,
  names: (kind: string) => `names ${kind}`,
  referrers: (kind: string, name: string) => `referrers ${kind} ${name}`,
  exists: (uri: string) => `exists ${uri}`,
  page: (uri: string) => `page ${uri}`,
  vulnerabilities: "vulnerabilities",
};

/**
 * Makes new entries, not yet judged, for the documents whose findings `isStale`, in `files` itself; answers with the
 * files it touched.
 */
export function invalidate(files: LayeredMap<FileEntry>, isStale: (judged: Judged) => boolean): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const file of files.values()) {
    if (!file.documents.some(({ judged }) => judged.current && isStale(judged.current))) continue;
    const documents = file.documents.map((entry) =>
      entry.judged.current && isStale(entry.judged.current) ? { ...entry, judged: {} } : entry,
    );
    files.set(file.uri, { ...file, documents });
    touched.add(file.uri);
  }
  return touched;
}

/** The same for the documents that have read anything of what changed. */
export function invalidateReads(files: LayeredMap<FileEntry>, changed: ReadonlySet<string>): ReadonlySet<string> {
  if (changed.size === 0) return new Set();
  return invalidate(files, ({ reads }) => {
    for (const key of reads) if (changed.has(key)) return true;
    return false;
  });
}
