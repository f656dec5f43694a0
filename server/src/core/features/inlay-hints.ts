import type { InlayHint } from "vscode-languageserver-types";
import type { Finding } from "../findings.ts";
import type { AnalysedObject } from "../kinds/facts.ts";
import type { Hint, HintGroup } from "../kinds/kind-features.ts";
import { valueSpan } from "../syntax/query.ts";
import { type Path, samePath } from "../text/path.ts";
import type { Range } from "../text/span.ts";
import { contextFor, findingsOf } from "../workspace/findings.ts";
import { place } from "../workspace/place.ts";
import type { DocumentEntry, Workspace } from "../workspace/workspace.ts";
import { isBefore, lastLine, rangeOfSpan } from "./at.ts";

/**
 * The inlay hints of a file within a range: texts beside values, each with the working as its tooltip. A value that has
 * an error gets none. `groups` are the switches of the settings; `now` is in epoch milliseconds.
 */
export function inlayHints(
  workspace: Workspace,
  uri: string,
  range: Range,
  now: number,
  groups: Readonly<Record<HintGroup, boolean>>,
): InlayHint[] {
  const file = workspace.files.get(uri);
  if (!file) return [];
  const asked = file.documents.filter(({ placed, number }) => {
    return placed.line <= range.end.line && lastLine(file, number) >= range.start.line;
  });
  if (!asked.some(({ analysis }) => analysis.kind?.hints || analysis.objects.length > 1)) return [];
  const errors = findingsOf(workspace, uri, now).filter(({ finding }) => finding.severity === "error");
  return asked.flatMap((entry) => {
    const context = contextFor(workspace, uri, entry.number, now);
    const wrong = errors.filter(({ document }) => document === entry).map(({ finding }) => finding);
    // Text and tooltip are read last: only for what is shown are they ever made.
    const hints = entry.analysis.objects.flatMap((analysed) => {
      if (!analysed.kind.hints || !overlaps(place(entry.placed, analysed.facts.fullRange), range)) return [];
      const wanted = analysed.kind.hints(analysed.object, context).filter(({ group }) => groups[group]);
      return wanted.flatMap((hint) => toInlayHint(entry, analysed, hint, wrong, range) ?? []);
    });
    return withoutRepetition(hints);
  });
}

function toInlayHint(
  entry: DocumentEntry,
  { object }: AnalysedObject,
  hint: Hint,
  errors: readonly Finding[],
  asked: Range,
): InlayHint | undefined {
  const path: Path = [...object.path, ...hint.at];
  const span = valueSpan(object.document, path);
  if (!span || span.start === span.end) return undefined;
  const range = rangeOfSpan(entry, span);
  if (!isBefore(asked.start, range.end) || !isBefore(range.end, asked.end)) return undefined;
  const hasError = errors.some((finding) => {
    return samePath(finding.path, path) || overlaps(place(entry.placed, finding.range), range);
  });
  const label = hasError ? "" : hint.text;
  if (label === "") return undefined;
  return {
    position: range.end,
    label,
    tooltip: { kind: "markdown", value: hint.tooltip },
    paddingLeft: true,
  };
}

/** A value behind an anchor serves several objectives and says the same for each of them. */
function withoutRepetition(hints: readonly InlayHint[]): InlayHint[] {
  const seen = new Set<string>();
  return hints.filter(({ position, label }) => {
    const key = `${position.line}:${position.character} ${label}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

function overlaps(a: Range, b: Range): boolean {
  return isBefore(a.start, b.end) && isBefore(b.start, a.end);
}
