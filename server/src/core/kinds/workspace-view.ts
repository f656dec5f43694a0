import type { ObjectFacts, Reference } from "../facts.ts";
import type { MarkdownBody } from "../syntax/markdown/types.ts";
import type { VulnerabilityData } from "./ops/vulnerability-data.ts";

/** An object somewhere in the workspace. */
export interface ObjectEntry {
  readonly uri: string;
  /** The number of the document in its file. */
  readonly document: number;
  readonly facts: ObjectFacts;
}

/** A reference somewhere in the workspace, with the object that holds it. */
export interface ReferenceEntry {
  readonly from: ObjectEntry;
  readonly reference: Reference;
}

/** The workspace as a rule sees it. Every answer is recorded, so that a rule runs again only when an answer changed. */
export interface WorkspaceView {
  /** What the data that the configuration names (KEV, EPSS) says of a vulnerability; empty where there is none. */
  vulnerability(id: string): VulnerabilityData;
  /** Standalone objects of any of these kinds with that name, in the order of their files. */
  definitions(kinds: readonly string[], name: string): readonly ObjectEntry[];
  /** Whether any standalone object of these kinds exists. */
  has(kinds: readonly string[]): boolean;
  /** The names defined for these kinds, sorted. */
  names(kinds: readonly string[]): readonly string[];
  /** All that others can find of these kinds, in the order of their files. */
  entries(kinds: readonly string[]): readonly ObjectEntry[];
  /** The references that name `name` of one of these kinds. */
  referrers(kinds: readonly string[], name: string): readonly ReferenceEntry[];
  /** The owners of the object's file by CODEOWNERS; none where it gives the file to nobody, undefined where there is none. */
  codeOwners(): readonly string[] | undefined;
  /**
   * Whether there is such a file, whatever it holds. Undefined until somebody has looked, and for ever where nobody may
   * look: outside of the workspace's folders.
   */
  fileExists(uri: string): boolean | undefined;
  /** A Markdown page of ours. */
  page(uri: string): MarkdownBody | undefined;
  /** The URI of the folder that the workspace is about. */
  readonly root: string | undefined;
  /** The object itself as an entry (its uri and document number). */
  readonly self: { readonly uri: string; readonly document: number };
}
