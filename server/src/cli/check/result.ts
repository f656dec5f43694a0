import { docsUrl } from "../../core/docs.ts";
import type { Authority, Severity } from "../../core/findings.ts";
import { formatPath } from "../../core/text/path.ts";
import type { Range } from "../../core/text/span.ts";
import { findingsOf } from "../../core/workspace/findings.ts";
import { place, placeRelated } from "../../core/workspace/place.ts";
import { ownDocuments } from "../../core/workspace/workspace.ts";
import { shownPath } from "./paths.ts";
import type { ReadWorkspace } from "./read-workspace.ts";

/** What a check found, for the reporters: ordered by file, then by place. */
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Number of files that hold at least one document of ours, and of these documents. */
  readonly files: number;
  readonly documents: number;
  readonly summary: Readonly<Record<Severity, number>>;
}

/** A finding with everything that a reporter may show of it. */
export interface Diagnostic {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  /** The number of the document in its file, counted from 0. */
  readonly document: number;
  readonly range: Range;
  /** The path inside the document, as text. */
  readonly path: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly authority: Authority;
  readonly message: string;
  readonly docs: string;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  /** The text of the line where the range begins. */
  line(): string;
}

/** Judges the files that were asked for, as of `now` in epoch milliseconds. */
export function resultOf(read: ReadWorkspace, cwd: string, now: number): CheckResult {
  const judged = [...read.reported]
    .filter((uri) => read.workspace.files.has(uri))
    .map((uri) => ({ uri, file: shownPath(cwd, uri), documents: ownDocuments(read.workspace.files.get(uri)).length }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  // Files of others are judged on what concerns ours, but they are not counted as ours.
  const ours = judged.filter(({ documents }) => documents > 0);
  const diagnostics = judged.flatMap(({ uri, file }) => diagnosticsOf(read, cwd, uri, file, now));
  const summary = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) summary[severity]++;
  const documents = ours.reduce((sum, each) => sum + each.documents, 0);
  return { diagnostics, files: ours.length, documents, summary };
}

function diagnosticsOf(
  { workspace }: ReadWorkspace,
  cwd: string,
  uri: string,
  file: string,
  now: number,
): readonly Diagnostic[] {
  return findingsOf(workspace, uri, now).map(({ document, finding }) => {
    const range = place(document.placed, finding.range);
    return {
      file,
      document: document.number,
      range,
      path: formatPath(finding.path),
      severity: finding.severity,
      rule: finding.rule,
      authority: finding.authority,
      message: finding.message,
      docs: docsUrl(finding.rule),
      related: placeRelated(workspace, uri, document.placed, finding).map((related) => ({
        ...related,
        file: shownPath(cwd, related.uri),
      })),
      line: () => {
        const source = workspace.files.get(uri)?.source;
        const { line } = range.start;
        return (
          source?.text
            .slice(source.lines.lineStart(line), source.lines.lineStart(line + 1))
            .replace(/\r?\n$|\r$/, "") ?? ""
        );
      },
    };
  });
}
