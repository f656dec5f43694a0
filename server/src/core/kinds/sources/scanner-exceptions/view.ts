import type { YamlDocument } from "../../../syntax/types.ts";
import type { Path } from "../../../text/path.ts";
import type { Span } from "../../../text/span.ts";
import type { OpsObject } from "../../object.ts";
import { FORMATS, GRYPE, idOf, OSV_SCANNER, SNYK, type Tool, TRIVY_LIST, TRIVY_YAML } from "./formats.ts";
import { readGrype } from "./readers/grype.ts";
import { readOsvScanner } from "./readers/osv-scanner.ts";
import { readSnyk } from "./readers/snyk.ts";
import { readTrivyList } from "./readers/trivy-list.ts";
import { readTrivyYaml } from "./readers/trivy-yaml.ts";

/** What all exception files have in common; every span and path is the document's. */
export interface Exceptions {
  readonly waivers: readonly Waiver[];
  /** Keys that the tool does not know. */
  readonly strangers: readonly StrangeKey[];
  /** What has a form that the tool cannot take, so that it rejects the file. */
  readonly flaws: readonly Flaw[];
  /** Package URLs to be checked. */
  readonly purls: readonly Word[];
  /** The first thing for which the file cannot be read at all; then there is nothing else. */
  readonly unreadable?: { readonly span: Span; readonly message: string };
}

/** One thing that the scanner is not to report. */
export interface Waiver {
  /** As messages call it: the id, or `package "lodash"`. */
  readonly name: string;
  /** The id of what is waived; undefined where the waiver names none. */
  readonly id: Word | undefined;
  /** Whether it is (or may be) a vulnerability; else a misconfiguration, secret, licence or package. */
  readonly isVulnerability: boolean;
  /** Where the tool looks for it: waivers of one section can be for the same thing. */
  readonly section: string;
  /** What it is limited to, in one text that can be compared; "" is everything that is scanned. */
  readonly scope: string;
  readonly expiry: Expiry | undefined;
  readonly path: Path;
  /** The place of the waiver as a whole: its id, or its first key. */
  readonly span: Span;
  /** Set where the waiver cannot do anything, or is for all there is. */
  readonly effect?: "none" | "everything";
}

/** A text of the file. */
export interface Word {
  readonly text: string;
  readonly span: Span;
  readonly path: Path;
}

/** When a waiver ends. */
export interface Expiry extends Word {
  /** The instant (epoch milliseconds) from which on it does not count; undefined where that cannot be told. */
  readonly until: number | undefined;
  /** Whether the tool cannot read it. */
  readonly isBad: boolean;
  /** What to write instead, where only the form is wrong. */
  readonly meant?: string;
}

export interface StrangeKey extends Word {
  /** The keys that the tool knows there. */
  readonly known: readonly string[];
  /** What sort of mapping it stands in. */
  readonly holder: "file" | "waiver" | "package";
  /** The waiver that it belongs to, as messages call it. */
  readonly waiver: string | undefined;
  /** What stands behind it, where that is one word or number. */
  readonly value: string | undefined;
  /** Whether a list of waivers stands behind it. */
  readonly holdsWaivers?: boolean;
}

export interface Flaw {
  readonly path: Path;
  readonly span: Span;
  /** What is at fault: `"paths"`. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
}

/** What a file of that kind says. */
export function exceptionsOf({ kind, document }: OpsObject): Exceptions {
  const known = read.get(document);
  if (known) return known;
  const exceptions = readers.get(kind)?.(document) ?? nothing;
  read.set(document, exceptions);
  return exceptions;
}

/** The tool that reads a file of that kind. */
export function toolOf({ kind }: OpsObject): Tool {
  return (FORMATS.find((format) => idOf(format) === kind) ?? TRIVY_YAML).tool;
}

const nothing: Exceptions = { waivers: [], strangers: [], flaws: [], purls: [] };

const read = new WeakMap<YamlDocument, Exceptions>();

const readers: ReadonlyMap<string, (document: YamlDocument) => Exceptions> = new Map([
  [idOf(TRIVY_LIST), readTrivyList],
  [idOf(TRIVY_YAML), readTrivyYaml],
  [idOf(OSV_SCANNER), readOsvScanner],
  [idOf(GRYPE), readGrype],
  [idOf(SNYK), readSnyk],
]);
