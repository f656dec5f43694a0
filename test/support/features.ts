import { expect } from "vitest";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbols } from "../../server/src/core/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/core/features/folding-ranges.ts";
import { hover } from "../../server/src/core/features/hover.ts";
import { inlayHints } from "../../server/src/core/features/inlay-hints.ts";
import { services } from "../../server/src/core/features/services.ts";
import { HINT_GROUPS, type HintGroup } from "../../server/src/core/kinds/kind-features.ts";
import { createLineIndex } from "../../server/src/core/text/line-index.ts";
import type { Position, Range } from "../../server/src/core/text/span.ts";
import type { Workspace } from "../../server/src/core/workspace/workspace.ts";
import type { TreeNode } from "../../server/src/protocol.ts";
import { NOW, uriOf, workspaceOf } from "./check.ts";
import { parseFixture } from "./fixture.ts";

/** A fixture with a cursor, as a feature is asked about it. */
export interface Asked {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly text: string;
  readonly position: Position;
}

export interface Options {
  readonly now?: number;
  /** Whether the lines end with CR and LF. */
  readonly crlf?: boolean;
}

/** The workspace of a fixture and where its `$0` stands. */
export function asked(fixture: string, { crlf = false }: Options = {}): Asked {
  const { files, cursor } = parseFixture(fixture);
  const [first] = files.keys();
  const file = cursor?.file ?? first ?? "";
  const before = (files.get(file) ?? "").slice(0, cursor?.offset ?? 0);
  const written = new Map([...files].map(([name, text]) => [name, crlf ? text.replaceAll("\n", "\r\n") : text]));
  const text = written.get(file) ?? "";
  const offset = crlf ? before.replaceAll("\n", "\r\n").length : before.length;
  return {
    workspace: workspaceOf(written),
    uri: uriOf(file),
    text,
    position: createLineIndex(text).positionAt(offset),
  };
}

/** The Markdown of the hover at the cursor, and the text it speaks of; undefined where there is none. */
export function hovering(fixture: string, options: Options = {}) {
  const { workspace, uri, text, position } = asked(fixture, options);
  const found = hover(workspace, uri, position, options.now ?? NOW);
  if (!found) return undefined;
  const { value } = found.contents as { value: string };
  return { markdown: value, token: found.range && textAt(text, found.range) };
}

/** Checks that the hover at the cursor speaks of `token` and says everything that is listed, in that order. */
export function checkHover(fixture: string, token: string, ...parts: readonly string[]): void {
  const found = hovering(fixture);
  expect(found?.token).toBe(token);
  expectInOrder(found?.markdown ?? "", parts);
}

/** Checks that a text holds all parts, one after the other. */
export function expectInOrder(text: string, parts: readonly string[]): void {
  let rest = text;
  for (const part of parts) {
    expect(rest).toContain(part);
    rest = rest.slice(rest.indexOf(part) + part.length);
  }
}

/** The switches of all groups of hints on, or only those given. */
export function groups(...only: readonly string[]): Readonly<Record<HintGroup, boolean>> {
  const on = (group: string) => only.length === 0 || only.includes(group);
  return Object.fromEntries(HINT_GROUPS.map((group) => [group, on(group)])) as Record<HintGroup, boolean>;
}

/** Checks the inlay hints of all files: the fixture shows them in `«»` where they are expected, and no other ones. */
export function checkHints(fixture: string, options: Options & { readonly only?: readonly string[] } = {}): void {
  const { files } = parseFixture(fixture);
  const bare = new Map([...files].map(([name, text]) => [name, withBreaks(text.replace(/«[^»]*»/g, ""), options)]));
  const workspace = workspaceOf(bare);
  for (const [name, text] of bare) {
    const hints = inlayHints(workspace, uriOf(name), everything, options.now ?? NOW, groups(...(options.only ?? [])));
    const lines = createLineIndex(text);
    let shown = text;
    for (const { position, label } of [...hints].reverse().sort((a, b) => after(b.position, a.position))) {
      const offset = lines.offsetAt(position);
      shown = `${shown.slice(0, offset)}«${label}»${shown.slice(offset)}`;
    }
    expect(shown).toBe(withBreaks(files.get(name) ?? "", options));
  }
}

/** The tooltips of the hints of the first file, by the hints' texts. */
export function tooltips(fixture: string, options: Options = {}): Readonly<Record<string, string>> {
  const { workspace, uri } = asked(fixture, options);
  const hints = inlayHints(workspace, uri, everything, options.now ?? NOW, groups());
  return Object.fromEntries(hints.map(({ label, tooltip }) => [label, (tooltip as { value: string }).value]));
}

/** The outline as indented lines: name, then what is shown dimmed behind it. */
export function outline(fixture: string): string {
  const { workspace, uri } = asked(fixture);
  const lines: string[] = [];
  const show = ({ name, detail, children }: DocumentSymbol, depth: number) => {
    lines.push(`${"  ".repeat(depth)}${name}${detail ? ` (${detail})` : ""}`);
    for (const child of children ?? []) show(child, depth + 1);
  };
  for (const each of documentSymbols(workspace, uri)) show(each, 0);
  return lines.join("\n");
}

/** The tree of services as indented lines: label, description, and problems where there are any. */
export function serviceTree(fixture: string): string {
  const { workspace } = asked(fixture);
  const lines: string[] = [];
  const show = ({ label, description, problems, children }: TreeNode, depth: number) => {
    const counted = problems.error + problems.warning > 0 ? ` !${problems.error}/${problems.warning}` : "";
    lines.push(`${"  ".repeat(depth)}${label}${description ? ` (${description})` : ""}${counted}`);
    for (const child of children) show(child, depth + 1);
  };
  for (const each of services(workspace, NOW)) show(each, 0);
  return lines.join("\n");
}

/** The first file's folds as `first-last` lines counted from 1, with their sort behind them. */
export function folds(fixture: string): readonly string[] | undefined {
  const { workspace, uri } = asked(fixture);
  return foldingRanges(workspace, uri)?.map(({ startLine, endLine, kind }) => {
    return `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ""}`;
  });
}

/** The text of a range. */
export function textAt(text: string, { start, end }: Range): string {
  const lines = createLineIndex(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };

function withBreaks(text: string, { crlf = false }: Options): string {
  return crlf ? text.replaceAll("\n", "\r\n") : text;
}

function after(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
