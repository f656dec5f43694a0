import type { Finding } from "../findings.ts";
import { nameKey } from "../kinds/name-key.ts";
import type { RuleContext } from "../kinds/rule.ts";
import type { ObjectEntry, WorkspaceView } from "../kinds/workspace-view.ts";
import { codeOwnersOf } from "./code-owners.ts";
import { type Configuration, configurationFor, defaultConfiguration } from "./configuration.ts";
import { byPlace } from "./index.ts";
import { judge } from "./judge.ts";
import { readKeys } from "./reads.ts";
import { vulnerabilityOf } from "./snapshots.ts";
import type { DocumentEntry, FileEntry, Workspace } from "./workspace.ts";

/** A finding with the document it was found in. */
export interface PlacedFinding {
  readonly document: DocumentEntry;
  readonly finding: Finding;
}

/**
 * The findings of a file in the order of its text. What was found before and cannot have changed is not computed again.
 * `now` is in epoch milliseconds.
 */
export function findingsOf(workspace: Workspace, uri: string, now: number): readonly PlacedFinding[] {
  const file = workspace.files.get(uri);
  if (file === undefined) return [];
  const configuration = configurationFor(workspace, uri) ?? defaultConfiguration;
  return file.documents.flatMap((document) =>
    judged(workspace, file, document, configuration, now).map((finding) => ({ document, finding })),
  );
}

/** What a rule, hint or hover of a document is given. */
export function contextFor(workspace: Workspace, uri: string, document: number, now: number): RuleContext {
  const recording = { reads: new Set<string>(), asked: [], validUntil: () => undefined };
  return recordedContext(workspace, { uri, document, configuration: configurationFor(workspace, uri) }, now, recording);
}

/** Takes down what is asked. */
interface Recording {
  readonly reads: Set<string>;
  readonly asked: string[];
  validUntil(instant: number): void;
}

interface Place {
  readonly uri: string;
  readonly document: number;
  readonly configuration: Configuration | undefined;
}

function recordedContext(workspace: Workspace, place: Place, now: number, recording: Recording): RuleContext {
  const stage = place.configuration?.stage ?? workspace.stage;
  return { workspace: viewOf(workspace, place, recording), now, stage, validUntil: recording.validUntil };
}

/** The next instant (epoch milliseconds) at which time alone may change what was found in a file; infinite when never. */
export function validUntil(workspace: Workspace, uri: string): number {
  const documents = workspace.files.get(uri)?.documents ?? [];
  return Math.min(...documents.map(({ judged }) => judged.current?.until ?? Number.POSITIVE_INFINITY));
}

function judged(
  workspace: Workspace,
  file: FileEntry,
  document: DocumentEntry,
  configuration: Configuration,
  now: number,
): readonly Finding[] {
  const known = document.judged.current;
  if (known && now < known.until) return known.findings;
  const reads = new Set<string>();
  const asked: string[] = [];
  let until = Number.POSITIVE_INFINITY;
  const validUntil = (instant: number): void => {
    if (instant > now) until = Math.min(until, instant);
  };
  const place = { uri: file.uri, document: document.number, configuration };
  const context = recordedContext(workspace, place, now, { reads, asked, validUntil });
  const findings = judge(document.analysis, configuration, context);
  document.judged.current = { findings, reads, asked, until };
  return findings;
}

function viewOf(workspace: Workspace, { uri, document }: Place, { reads, asked }: Recording): WorkspaceView {
  const { index, known, files, root } = workspace;
  const view: WorkspaceView = {
    self: { uri, document },
    root,
    definitions(kinds, name) {
      for (const kind of kinds) reads.add(readKeys.definitions(kind, nameKey(kind, name)));
      return kinds.flatMap((kind) => index.definitions.get(kind)?.get(nameKey(kind, name)) ?? []);
    },
    has(kinds) {
      for (const kind of kinds) reads.add(readKeys.names(kind));
      return kinds.some((kind) => (index.definitions.get(kind)?.size ?? 0) > 0);
    },
    names(kinds) {
      for (const kind of kinds) reads.add(readKeys.names(kind));
      return [...new Set(kinds.flatMap((kind) => namesOf(index.definitions.get(kind))))].sort();
    },
    entries(kinds) {
      for (const kind of kinds) reads.add(readKeys.names(kind));
      const all = new Set(kinds.flatMap((kind) => [...(index.definitions.get(kind)?.values() ?? [])].flat()));
      return [...all].sort(byPlace);
    },
    referrers(kinds, name) {
      for (const kind of kinds) reads.add(readKeys.referrers(kind, nameKey(kind, name)));
      return kinds.flatMap((kind) => index.referrers.get(kind)?.get(nameKey(kind, name)) ?? []);
    },
    vulnerability(id) {
      reads.add(readKeys.vulnerabilities);
      return vulnerabilityOf(workspace, uri, id);
    },
    codeOwners: () => codeOwnersOf(view, uri),
    fileExists(file) {
      reads.add(readKeys.exists(file));
      asked.push(file);
      return known.get(file);
    },
    page(file) {
      reads.add(readKeys.page(file));
      return files.get(file)?.documents[0]?.placed.document.markdown;
    },
  };
  return view;
}

type Definitions = ReadonlyMap<string, readonly ObjectEntry[]> | undefined;

/** The names as their authors write them, without the further names of one object. */
function namesOf(definitions: Definitions): readonly string[] {
  return [...(definitions?.values() ?? [])].flatMap((entries) => entries.flatMap(({ facts }) => facts.name ?? []));
}
