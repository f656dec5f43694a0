import { addressesOf, nameKey } from "../kinds/name-key.ts";
import type { ObjectEntry, ReferenceEntry } from "../kinds/workspace-view.ts";
import { LayeredMap } from "./layered-map.ts";
import { readKeys } from "./reads.ts";

/** Who is defined and who is named, over all files. Never changed: `changeIndex` makes the next one. */
export interface WorkspaceIndex {
  /** Kind id → key of the name (`nameKey`) → what has it, in the order of the files. */
  readonly definitions: ReadonlyMap<string, ReadonlyMap<string, readonly ObjectEntry[]>>;
  /** Kind id → key of the name → references to it. */
  readonly referrers: ReadonlyMap<string, ReadonlyMap<string, readonly ReferenceEntry[]>>;
}

export const emptyIndex: WorkspaceIndex = { definitions: new Map(), referrers: new Map() };

/** The next index, and the read keys whose answers may have changed. */
export function changeIndex(
  index: WorkspaceIndex,
  removed: readonly ObjectEntry[],
  added: readonly ObjectEntry[],
): { readonly index: WorkspaceIndex; readonly changed: ReadonlySet<string> } {
  const [gone, fresh] = withoutUnchanged(removed, added);
  // A document that says the same as before still has new places in it, so that the index takes it in all the same.
  if (removed.length === 0 && added.length === 0) return { index, changed: new Set() };
  const definitions = new Draft<ObjectEntry>(index.definitions, byPlace);
  const referrers = new Draft<ReferenceEntry>(index.referrers, (a, b) => byPlace(a.from, b.from));
  for (const entry of removed) takeOut(entry, definitions, referrers);
  for (const entry of added) takeIn(entry, definitions, referrers);
  const changed = new Set<string>();
  for (const entry of [...gone, ...fresh]) announce(entry, changed);
  return { index: { definitions: definitions.done(), referrers: referrers.done() }, changed };
}

function takeIn(entry: ObjectEntry, definitions: Draft<ObjectEntry>, referrers: Draft<ReferenceEntry>): void {
  const { kind, references } = entry.facts;
  for (const key of definedKeys(entry)) definitions.add(kind, key, entry);
  for (const reference of references) {
    for (const to of reference.to) referrers.add(to, nameKey(to, reference.name), { from: entry, reference });
  }
}

function takeOut(entry: ObjectEntry, definitions: Draft<ObjectEntry>, referrers: Draft<ReferenceEntry>): void {
  const { kind, references } = entry.facts;
  for (const key of definedKeys(entry)) definitions.remove(kind, key, (each) => each.facts === entry.facts);
  for (const reference of references) {
    for (const to of reference.to) {
      referrers.remove(to, nameKey(to, reference.name), (each) => each.reference === reference);
    }
  }
}

/** What others find the object by; nothing for inline objects. */
function definedKeys({ uri, facts }: ObjectEntry): ReadonlySet<string> {
  const { kind, name, aliases, path, definesName } = facts;
  if (path.length > 0 && !definesName) return none;
  const names = name === undefined ? [] : [name, ...(aliases ?? [])];
  return new Set([...names, ...addressesOf(kind, name, uri)].map((each) => nameKey(kind, each)));
}

const none: ReadonlySet<string> = new Set();

function announce(entry: ObjectEntry, changed: Set<string>): void {
  const { facts } = entry;
  for (const key of definedKeys(entry)) {
    changed.add(readKeys.definitions(facts.kind, key));
    changed.add(readKeys.names(facts.kind));
  }
  for (const { to, name } of facts.references) {
    for (const kind of to) changed.add(readKeys.referrers(kind, nameKey(kind, name)));
  }
}

/** Leaves out objects that say the same as before at the same place: nobody else needs to look again. */
function withoutUnchanged(
  removed: readonly ObjectEntry[],
  added: readonly ObjectEntry[],
): readonly [readonly ObjectEntry[], readonly ObjectEntry[]] {
  if (removed.length === 0 || added.length === 0) return [removed, added];
  const before = removed.map(fingerprint);
  const after = added.map(fingerprint);
  const [had, has] = [new Set(before), new Set(after)];
  return [
    removed.filter((_, index) => !has.has(before[index] ?? "")),
    added.filter((_, index) => !had.has(after[index] ?? "")),
  ];
}

/** What others can see of an object; where it ends and where its references stand is nobody else's business. */
function fingerprint({ uri, document, facts }: ObjectEntry): string {
  const { kind, name, aliases, displayName, path, range, measures, references } = facts;
  return JSON.stringify([
    [uri, document, kind, name, aliases, displayName, path, range, measures],
    references.map((reference) => [reference.to, reference.name, reference.path]),
  ]);
}

/** The order of files and of the documents in them. */
export function byPlace(a: ObjectEntry, b: ObjectEntry): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.document - b.document;
}

/** A map of maps that copies only what it changes, and sorts a list once, however much was added to it. */
class Draft<Entry> {
  readonly #kinds: Map<string, ReadonlyMap<string, readonly Entry[]>>;
  readonly #own = new Map<string, LayeredMap<readonly Entry[]>>();
  readonly #lists = new Set<Entry[]>();
  readonly #order: (a: Entry, b: Entry) => number;

  constructor(
    kinds: ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>>,
    order: (a: Entry, b: Entry) => number,
  ) {
    this.#kinds = new Map(kinds);
    this.#order = order;
  }

  add(kind: string, name: string, entry: Entry): void {
    this.#listOf(kind, name).push(entry);
  }

  remove(kind: string, name: string, matches: (entry: Entry) => boolean): void {
    const list = this.#listOf(kind, name);
    const at = list.findIndex(matches);
    if (at >= 0) list.splice(at, 1);
    if (list.length === 0) this.#namesOf(kind).delete(name);
  }

  done(): ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>> {
    for (const list of this.#lists) list.sort(this.#order);
    return this.#kinds;
  }

  #listOf(kind: string, name: string): Entry[] {
    const names = this.#namesOf(kind);
    const list = names.get(name) as Entry[] | undefined;
    if (list && this.#lists.has(list)) return list;
    const own = [...(list ?? [])];
    this.#lists.add(own);
    names.set(name, own);
    return own;
  }

  #namesOf(kind: string): LayeredMap<readonly Entry[]> {
    const own = this.#own.get(kind) ?? LayeredMap.next(this.#kinds.get(kind));
    this.#own.set(kind, own);
    this.#kinds.set(kind, own);
    return own;
  }
}
