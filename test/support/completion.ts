import { expect } from "vitest";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { withoutPlaceholders } from "../../server/src/core/features/completion/edit.ts";
import { completion, resolveCompletion } from "../../server/src/core/features/completion/index.ts";
import { parseFile } from "../../server/src/core/syntax/parse.ts";
import { createLineIndex } from "../../server/src/core/text/line-index.ts";
import { NOW, uriOf, workspaceOf } from "./check.ts";
import { parseFixture } from "./fixture.ts";

export interface CompletionOptions {
  readonly snippets?: boolean;
  readonly markdown?: boolean;
  readonly contributedSnippets?: boolean;
  readonly now?: number;
}

/** What an accepted completion leaves behind. */
export interface Accepted {
  /** The text of the file, placeholders filled with their defaults; nothing in it may be broken YAML. */
  gives(text: string): void;
  /** The same for a document that was broken before, and stays so. */
  givesBroken(text: string): void;
  /** What the document around the cursor says when it is read again. */
  parsesTo(value: unknown): void;
  /** The inserted text as the client gets it, placeholders and all. */
  inserts(text: string): void;
}

export interface Completing {
  /** Exactly these labels, in this order. */
  offers(labels: readonly string[]): Completing;
  /** At least these labels, in this order. */
  offersAmongOthers(labels: readonly string[]): Completing;
  offersNone(...labels: readonly string[]): Completing;
  /** Label and detail of each item. */
  details(details: Readonly<Record<string, string | undefined>>): Completing;
  item(label: string): CompletionItem;
  /** The item's documentation, once the client has asked for it. */
  documentation(label: string): string;
  accepting(label: string): Accepted;
}

/** Asks for completion where `$0` stands in a fixture. */
export function completing(text: string, options: CompletionOptions = {}): Completing {
  const { files, cursor } = parseFixture(text);
  if (!cursor) throw new Error("the fixture has no cursor");
  const before = files.get(cursor.file) ?? "";
  const workspace = workspaceOf(files);
  const { snippets = true, markdown = true, contributedSnippets = false, now = NOW } = options;
  const position = createLineIndex(before).positionAt(cursor.offset);
  const capabilities = { snippets, markdown, contributedSnippets };
  const items = completion(workspace, uriOf(cursor.file), position, now, capabilities);
  const sorted = [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  const labels = sorted.map(({ label }) => label);
  const item = (label: string) => {
    const found = items.find((each) => each.label === label);
    expect(found, `"${label}" among ${labels.join(", ")}`).toBeDefined();
    return found as CompletionItem;
  };
  const self: Completing = {
    offers(expected) {
      expect(labels).toEqual(expected);
      return self;
    },
    offersAmongOthers(expected) {
      expect(labels.filter((label) => expected.includes(label))).toEqual(expected);
      return self;
    },
    offersNone(...unwanted) {
      expect(labels.filter((label) => unwanted.includes(label))).toEqual([]);
      return self;
    },
    details(expected) {
      const found = Object.fromEntries(Object.keys(expected).map((label) => [label, item(label).detail]));
      expect(found).toEqual(expected);
      return self;
    },
    item,
    documentation(label) {
      const { documentation } = resolveCompletion(workspace, item(label));
      return typeof documentation === "object" ? documentation.value : (documentation ?? "");
    },
    accepting: (label) => accepted(before, cursor.offset, item(label)),
  };
  return self;
}

function accepted(before: string, offset: number, item: CompletionItem): Accepted {
  const edit = item.textEdit as TextEdit;
  const lines = createLineIndex(before);
  const start = lines.offsetAt(edit.range.start);
  // LSP: the range is on one line and holds the cursor; its text up to there is what clients filter by.
  expect(edit.range.start.line).toBe(edit.range.end.line);
  expect(start).toBeLessThanOrEqual(offset);
  expect(lines.offsetAt(edit.range.end)).toBeGreaterThanOrEqual(offset);
  const inserted = item.insertTextFormat === 2 ? withoutPlaceholders(edit.newText) : edit.newText;
  const after = apply(before, [{ ...edit, newText: inserted }, ...(item.additionalTextEdits ?? [])]);
  const parsed = parseFile("file:///after.yaml", after).documents;
  const around = parsed.findLast((placed) => placed.start <= start)?.document;
  return {
    gives(text) {
      expect(after).toBe(text.replace(/^\n/, ""));
      expect(parsed.flatMap(({ document }) => document.problems)).toEqual([]);
    },
    givesBroken(text) {
      expect(after).toBe(text.replace(/^\n/, ""));
    },
    parsesTo(value) {
      expect(around?.problems).toEqual([]);
      expect(around?.value).toEqual(value);
    },
    inserts(text) {
      expect(edit.newText).toBe(text);
    },
  };
}

function apply(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  const spans = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  let result = text;
  for (const { start, end, newText } of spans.sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
}
