import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { docsUrl } from "../docs.ts";
import type { Severity } from "../findings.ts";
import { formatPath } from "../text/path.ts";
import { findingsOf, type PlacedFinding } from "../workspace/findings.ts";
import { place, placeRelated } from "../workspace/place.ts";
import { workspaceRules } from "../workspace/rules/index.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** What stands beside every diagnostic of ours. */
export const SOURCE = "ops-as-code";

/** What a diagnostic carries for programs: where it is in the document, and who says so. */
export interface DiagnosticData {
  /** The document's number in its file. */
  readonly document: number;
  readonly path: string;
  readonly authority: string;
}

/** How much of the workspace is known. `partial`: it is still being read, so that an object may only be missing so far. */
export interface DiagnosticOptions {
  readonly partial?: boolean;
}

/** The findings of a file as LSP diagnostics, in the order of the text. `now` is in epoch milliseconds. */
export function diagnostics(
  workspace: Workspace,
  uri: string,
  now: number,
  options: DiagnosticOptions = {},
): readonly Diagnostic[] {
  return findingsOf(workspace, uri, now)
    .filter(({ finding }) => !options.partial || !acrossFiles().has(finding.rule))
    .map((placed) => toDiagnostic(workspace, uri, placed));
}

/** One finding as a diagnostic. */
export function toDiagnostic(workspace: Workspace, uri: string, { document, finding }: PlacedFinding): Diagnostic {
  const related = placeRelated(workspace, uri, document.placed, finding);
  const data: DiagnosticData = {
    document: document.number,
    path: formatPath(finding.path),
    authority: finding.authority,
  };
  return {
    range: place(document.placed, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: docsUrl(finding.rule) },
    source: SOURCE,
    message: finding.message,
    ...(finding.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length > 0
      ? {
          relatedInformation: related.map((each) => ({
            location: { uri: each.uri, range: each.range },
            message: each.message,
          })),
        }
      : {}),
    data,
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The rules whose answer lies in several files. */
function acrossFiles(): ReadonlySet<string> {
  across ??= new Set(workspaceRules.map(({ id }) => id));
  return across;
}

let across: ReadonlySet<string> | undefined;
