import type { RelatedPlace } from "../findings.ts";
import { FOUND_RUNBOOKS } from "../kinds/ops/names.ts";
import type { ObjectEntry, WorkspaceView } from "../kinds/workspace-view.ts";
import { closest } from "../text/closest.ts";
import { addressParts, fileName, pageStem } from "../text/page-address.ts";
import { resolveUri } from "../text/uri.ts";
import { placesOf } from "./references.ts";

/** The page that an address should lead to and that is not there. */
export interface MissingRunbook {
  /** The address's last part. */
  readonly page: string;
  /** A runbook of nearly that name in the same folder. */
  readonly meant: { readonly page: string; readonly place: RelatedPlace } | undefined;
}

/**
 * The runbook of this workspace that an address leads to in vain; undefined where it leads to one, or where nothing shows
 * that it is about this workspace's runbooks and not about another site's pages. `others` are the addresses that the same
 * file gives for its alerts, this one among them.
 */
export function missingRunbook(
  view: WorkspaceView,
  address: string,
  others: readonly string[],
): MissingRunbook | undefined {
  const parts = addressParts(address);
  const page = parts.at(-1);
  if (page === undefined || pageStem(address) === undefined || leadsHere(view, address)) return undefined;
  const folder = folderInRepository(address, parts);
  const runbooks = view.entries(FOUND_RUNBOOKS);
  const beside = runbooks.filter(({ uri }) => endsWith(addressParts(uri).slice(0, -1), folder));
  if (beside.length === 0 && !isMostlyOurs(view, address, others)) return undefined;
  // A page that is there and that only nobody calls a runbook is no dead end; while nobody has looked, there may be one.
  const places = new Set(beside.flatMap(({ uri }) => resolveUri(uri, encodeURIComponent(page)) ?? []));
  if ([...places].some((uri) => view.fileExists(uri) !== false)) return undefined;
  return { page, meant: meantBy(page, beside) };
}

function leadsHere(view: WorkspaceView, address: string): boolean {
  return view.definitions(FOUND_RUNBOOKS, address).length > 0;
}

/**
 * The folder that a page's address names: of a path its own; of a page in a repository's web view the folder with the
 * repository's name before it, which is what its copy on a disk is called. None where the address is another site's.
 */
function folderInRepository(address: string, parts: readonly string[]): readonly string[] {
  if (!/\.(?:md|markdown|ya?ml)$/i.test(parts.at(-1) ?? "")) return [];
  const folders = parts.slice(0, -1);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address)) return folders.filter((part) => part !== "..");
  const view = folders.findIndex((part) => part === "blob" || part === "tree" || part === "raw");
  const repository = folders.slice(0, Math.max(view, 0)).findLast((part) => part !== "-");
  return repository === undefined ? [] : [repository, ...folders.slice(view + 2)];
}

/** Whether more of the addresses with the same beginning lead to runbooks of this workspace than do not. */
function isMostlyOurs(view: WorkspaceView, address: string, others: readonly string[]): boolean {
  const beginning = address.slice(0, address.replace(/\/+$/, "").lastIndexOf("/") + 1);
  const alike = [...new Set(others)].filter((each) => beginning !== "" && each.startsWith(beginning));
  return alike.filter((each) => leadsHere(view, each)).length * 2 > alike.length;
}

function meantBy(page: string, entries: readonly ObjectEntry[]): MissingRunbook["meant"] {
  const name = closest(
    page,
    entries.map(({ uri }) => fileName(uri)),
  );
  const entry = name === undefined ? undefined : entries.find(({ uri }) => fileName(uri) === name);
  const [place] = entry ? placesOf([entry]) : [];
  return name !== undefined && place ? { page: name, place } : undefined;
}

function endsWith(parts: readonly string[], end: readonly string[]): boolean {
  return end.length > 0 && end.every((part, index) => parts[parts.length - end.length + index] === part);
}
