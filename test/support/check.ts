import { expect } from "vitest";
import { findingsOf } from "../../server/src/core/workspace/findings.ts";
import { learn, openQuestions } from "../../server/src/core/workspace/known-files.ts";
import { place } from "../../server/src/core/workspace/place.ts";
import { apply, emptyWorkspace, type Workspace } from "../../server/src/core/workspace/workspace.ts";
import type { Expectation } from "./fixture.ts";
import { parseFixture } from "./fixture.ts";

/** The instant that "now" is in tests, unless a test says otherwise: Sunday, 22 November 2026, noon UTC. */
export const NOW = Date.UTC(2026, 10, 22, 12);

/**
 * Checks that a fixture has exactly the findings that its comments mark: a finding without a mark fails, and so does a
 * mark without a finding. `only` looks at the rules of that id (or family, `openslo/`) and lets the others be.
 */
export function check(
  text: string,
  options: { readonly only?: string; readonly now?: number; readonly root?: boolean } = {},
): void {
  const fixture = parseFixture(text);
  const workspace = workspaceOf(fixture.files, { root: options.root ?? false });
  const actual = [...fixture.files.keys()].flatMap((file) => {
    return findingsOf(workspace, uriOf(file), options.now ?? NOW).map(
      ({ document, finding }): Expectation => ({
        file,
        range: place(document.placed, finding.range),
        severity: finding.severity,
        rule: finding.rule,
        message: finding.message,
      }),
    );
  });
  const judged = actual.filter(({ rule }) => rule.startsWith(options.only ?? ""));
  expect(judged.map(shown).sort()).toEqual(
    fixture.expectations.map((expected) => shown(withMessageOf(expected, judged))).sort(),
  );
}

/**
 * A workspace that holds these files (name → text). Whoever asks whether a file is there is told by the same list; with
 * `root`, the workspace knows its folder, so that rules also look at the folders above a file.
 */
export function workspaceOf(
  files: ReadonlyMap<string, string>,
  { root = false, now = NOW }: { readonly root?: boolean; readonly now?: number } = {},
): Workspace {
  const changes = [...files].map(([name, text]) => ({ uri: uriOf(name), text, open: true }));
  const start = root ? { ...emptyWorkspace, root: uriOf("") } : emptyWorkspace;
  return answered(apply(start, changes).workspace, new Set(changes.map(({ uri }) => uri)), now);
}

/** The workspace once all its questions about files are answered. */
export function answered(workspace: Workspace, there: ReadonlySet<string>, now = NOW): Workspace {
  const questions = [...workspace.files.keys()].flatMap((uri) => {
    findingsOf(workspace, uri, now);
    return openQuestions(workspace, uri);
  });
  if (questions.length === 0) return workspace;
  const answers = new Map(questions.map((uri) => [uri, there.has(uri)]));
  return answered(learn(workspace, answers).workspace, there, now);
}

/** The URI of a fixture's file. */
export function uriOf(name: string): string {
  return `file:///workspace${name}`;
}

function shown({ file, range, severity, rule, message }: Expectation): string {
  const { start, end } = range;
  const place = `${file}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${place} ${severity}[${rule}]: ${message}`;
}

/** Fills in what an expectation leaves open (no message, or its beginning and `…`) from the finding it stands for. */
function withMessageOf(expected: Expectation, actual: readonly Expectation[]): Expectation {
  const { message } = expected;
  if (message !== undefined && !message.endsWith("…")) return expected;
  const beginning = message?.slice(0, -1) ?? "";
  const found = actual.find(
    (each) =>
      shown({ ...each, message: "" }) === shown({ ...expected, message: "" }) && each.message?.startsWith(beginning),
  );
  return found ?? expected;
}
