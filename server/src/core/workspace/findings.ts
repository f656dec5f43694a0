import type { Finding } from "../findings.ts";
import type { RuleContext } from "../kinds/rule.ts";
import type { WorkspaceView } from "../kinds/workspace-view.ts";
import { type Configuration, configurationFor, defaultConfiguration } from "./configuration.ts";
import { judge } from "./judge.ts";
import { readKeys } from "./reads.ts";
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
export function contextFor(
  workspace: Workspace,
  uri: string,
  document: number,
  now: number,
  reads: Set<string> = new Set(),
): RuleContext {
  const { stage } = configurationFor(workspace, uri) ?? defaultConfiguration;
  return { workspace: viewOf(workspace, uri, document, reads), now, stage };
}

function judged(
  workspace: Workspace,
  file: FileEntry,
  document: DocumentEntry,
  configuration: Configuration,
  now: number,
): readonly Finding[] {
  if (document.judged.current) return document.judged.current.findings;
  const reads = new Set<string>();
  const context = contextFor(workspace, file.uri, document.number, now, reads);
  const findings = judge(document.analysis, configuration, context);
  document.judged.current = { findings, reads };
  return findings;
}

function viewOf({ index }: Workspace, uri: string, document: number, reads: Set<string>): WorkspaceView {
  return {
    self: { uri, document },
    definitions(kinds, name) {
      for (const kind of kinds) reads.add(readKeys.definitions(kind, name));
      return kinds.flatMap((kind) => index.definitions.get(kind)?.get(name) ?? []);
    },
    has(kinds) {
      for (const kind of kinds) reads.add(readKeys.names(kind));
      return kinds.some((kind) => (index.definitions.get(kind)?.size ?? 0) > 0);
    },
    names(kinds) {
      for (const kind of kinds) reads.add(readKeys.names(kind));
      return [...new Set(kinds.flatMap((kind) => [...(index.definitions.get(kind)?.keys() ?? [])]))].sort();
    },
    referrers(kinds, name) {
      for (const kind of kinds) reads.add(readKeys.referrers(kind, name));
      return kinds.flatMap((kind) => index.referrers.get(kind)?.get(name) ?? []);
    },
  };
}
