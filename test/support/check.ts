import { expect } from "vitest";
import { findingsOf } from "../../server/src/core/workspace/findings.ts";
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
export function check(text: string, options: { readonly only?: string; readonly now?: number } = {}): void {
  const fixture = parseFixture(text);
  const workspace = workspaceOf(fixture.files);
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

/** A workspace that holds these files (name → text). */
export function workspaceOf(files: ReadonlyMap<string, string>): Workspace {
  const changes = [...files].map(([name, text]) => ({ uri: uriOf(name), text, open: true }));
  return apply(emptyWorkspace, changes).workspace;
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
