import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../../../server/src/core/features/code-actions.ts";
import { NOW } from "../../../support/check.ts";
import { asked } from "../../../support/features.ts";

const head = `apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  score: {sources: [vendor, nvd], unscored: others}
  tiers:
    - {name: critical, cvss: ">=9.0", fix: 48h}
    - {name: others, cvss: 0.0-8.9, fix: next-upgrade}
`;

/** What can be done at the cursor, by title, each with the text it leads to. */
function actions(fixture: string, crlf = false): Readonly<Record<string, string>> {
  const { workspace, uri, text, position } = asked(fixture, { crlf });
  const only = ["refactor.rewrite"];
  const found = codeActions(workspace, uri, { start: position, end: position }, { only, diagnostics: [] }, NOW);
  const document = TextDocument.create(uri, "yaml", 1, text);
  return Object.fromEntries(
    found.map(({ title, edit }) => [title, TextDocument.applyEdits(document, edit?.changes?.[uri] ?? [])]),
  );
}

const CRITICAL = 'Add an exception for a flaw of "critical" until 2026-12-22, the end of its limit';
const OTHERS = 'Add an exception for a flaw of "others" until 2027-02-20, the end of its limit';

function skeleton(indent: string): string {
  return [
    "id: CVE-2026-XXXX",
    "purl: pkg:npm/name",
    "tier: critical",
    "decision: accept",
    'reason: ""',
    'approvedBy: ""',
    "detected: 2026-11-22",
    "expires: 2026-12-22",
  ].join(`\n${indent}`);
}

test("an exception is added behind the others, as long as its tier allows", () => {
  const text = `${head}  exceptions:
    limits: {critical: 30d, others: 90d}
    ent$0ries:
      - id: CVE-2026-1001
        decision: false-positive # for sure
`;
  const found = actions(text);
  expect(Object.keys(found)).toEqual([CRITICAL, OTHERS]);
  expect(found[CRITICAL]).toBe(`${text.replace("$0", "")}      - ${skeleton("        ")}\n`.replace("\n\n", "\n"));
  expect(actions(text, true)[CRITICAL]).toBe(found[CRITICAL]?.replaceAll("\n", "\r\n"));
});

test("the first one brings its list", () => {
  const text = `${head}  exceptions:
    limits:
      critical: 30$0d
`;
  expect(actions(text)[CRITICAL]).toBe(`${text.replace("$0", "")}    entries:\n      - ${skeleton("        ")}\n`);
});

test("between braces it stays between braces", () => {
  const text = `${head}  exceptions: {limits: {critical: 3$00d}}\n`;
  const one = skeleton("").replaceAll("\n", ", ");
  expect(actions(text)[CRITICAL]).toBe(`${head}  exceptions: {limits: {critical: 30d}, entries: [{${one}}]}\n`);
  const listed = `${head}  exceptions: {limits: {critical: 30$0d}, entries: [{id: CVE-2026-1001}]}\n`;
  expect(actions(listed)[CRITICAL]).toBe(
    `${head}  exceptions: {limits: {critical: 30d}, entries: [{id: CVE-2026-1001}, {${one}}]}\n`,
  );
});

test("a tier offers its own", () => {
  const text = `${head.replace("name: critical", "name: crit$0ical")}  exceptions:
    limits: {critical: 30d, others: 90d}
`;
  expect(Object.keys(actions(text))).toEqual([CRITICAL]);
});

test("without a limit nobody knows how long it may last", () => {
  expect(actions(`${head}  exceptions:\n    ent$0ries: []\n`)).toEqual({});
  expect(actions(head.replace("name: critical", "name: crit$0ical"))).toEqual({});
  expect(actions(`${head.replace("name: web", "name: w$0eb")}  exceptions: {limits: {critical: 30d}}\n`)).toEqual({});
});
