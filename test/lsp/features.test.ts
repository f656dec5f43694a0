import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  SymbolInformation,
} from "vscode-languageserver";
import type { BudgetTable, ServiceNode, Status, Template } from "../../server/src/protocol.ts";
import { MISSPELT, misspelt, misspeltService, service, sli, slo } from "../support/objects.ts";
import { type Editor, fullCapabilities, startEditor } from "./editor.ts";

let editor: Editor;
afterEach(() => editor.stop());

const files = { "service.yaml": service(), "sli.yaml": sli(), "slo.yaml": slo() };
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
/** Of `target: 0.99`, of `indicatorRef: checkout-availability`. */
const target = { line: 16, character: 16 };
const reference = { line: 8, character: 20 };

const ask = <Result>(method: string, file: string, more: object = {}) =>
  editor.request<Result>(`textDocument/${method}`, { textDocument: { uri: editor.uri(file) }, ...more });

describe("in an SLO of the workspace", () => {
  beforeEach(async () => {
    editor = await startEditor({ files: { ...files, "wrong.yaml": misspeltService("wrong") } });
    editor.open("slo.yaml", slo());
    await editor.findings("slo.yaml", []);
    // Closed files are reported when all files have been read.
    await editor.findings("wrong.yaml", [MISSPELT]);
  });

  test("a target shows its budget beside it", async () => {
    const hints = await ask<InlayHint[]>("inlayHint", "slo.yaml", { range: whole });
    expect(hints.map(({ position, label }) => [position.line, label]).join()).toContain("6 h 43 m");
  });

  test("a target explains itself", async () => {
    const hover = await ask<Hover>("hover", "slo.yaml", { position: target });
    expect(hover.contents).toMatchObject({ kind: "markdown" });
  });

  test("a reference leads to the object it names, in another file", async () => {
    const [found] = await ask<Location[]>("definition", "slo.yaml", { position: reference });
    expect(found).toMatchObject({ uri: editor.uri("sli.yaml"), range: { start: { line: 3, character: 8 } } });
  });

  test("a key that is being typed is completed, and documented when one looks at it", async () => {
    editor.type("slo.yaml", "  desc\n", { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } });
    const items = await ask<CompletionItem[]>("completion", "slo.yaml", { position: { line: 5, character: 6 } });
    const item = items.find(({ label }) => label === "description");
    expect(item).toBeDefined();
    const resolved = await editor.request<CompletionItem>("completionItem/resolve", item);
    expect(resolved.documentation).toMatchObject({ kind: "markdown" });
  });

  test("outline, folds and selections are those of the objects", async () => {
    const symbols = await ask<DocumentSymbol[]>("documentSymbol", "slo.yaml");
    expect(symbols.map(({ name }) => name)).toEqual(["checkout-slo"]);
    expect(await ask<unknown[]>("foldingRange", "slo.yaml")).not.toEqual([]);
    expect(await ask<unknown[]>("selectionRange", "slo.yaml", { positions: [target] })).toHaveLength(1);
  });

  test("the tree, the table and the templates are there for our client", async () => {
    const services = await editor.request<ServiceNode[]>("opsAsCode/services");
    expect(services.map(({ label }) => label)).toContain("Checkout");
    const at = { uri: editor.uri("slo.yaml"), position: target };
    expect((await editor.request<BudgetTable>("opsAsCode/budgetTable", at)).markdown).toContain("28");
    expect((await editor.request<Template[]>("opsAsCode/templates")).length).toBeGreaterThan(0);
  });
});

test("answers are about what was typed last, not about what was published last", async () => {
  editor = await startEditor();
  editor.open("a.yaml", service("first"));
  for (const name of ["second", "third", "fourth"]) {
    editor.type("a.yaml", service(name));
    const [symbol] = await ask<DocumentSymbol[]>("documentSymbol", "a.yaml");
    expect(symbol?.name).toBe(name);
  }
});

test("files of others keep the editor's own folds", async () => {
  editor = await startEditor();
  editor.open("a.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  replicas: 1\n");
  expect(await ask("foldingRange", "a.yaml")).toBeNull();
  expect(await ask("hover", "a.yaml", { position: { line: 0, character: 2 } })).toBeNull();
});

test("an editor without markdown and without trees gets text and lists", async () => {
  editor = await startEditor({ capabilities: {}, files });
  editor.open("slo.yaml", slo());
  const { contents } = await ask<Hover>("hover", "slo.yaml", { position: target });
  expect(contents).toMatchObject({ kind: "plaintext" });
  expect(JSON.stringify(contents)).not.toMatch(/\*\*|`/);
  const [symbol] = await ask<SymbolInformation[]>("documentSymbol", "slo.yaml");
  expect(symbol?.location.uri).toBe(editor.uri("slo.yaml"));
});

test("a switch of the settings hides a group of hints, and the editor is told to ask again", async () => {
  let refresh: (asked: boolean) => void = () => {};
  const refreshed = new Promise<boolean>((resolve) => {
    refresh = resolve;
  });
  editor = await startEditor({ files, answers: { "workspace/inlayHint/refresh": () => refresh(true) } });
  editor.open("slo.yaml", slo());
  editor.notify("workspace/didChangeConfiguration", {
    settings: { opsAsCode: { inlayHints: { errorBudget: false } } },
  });
  expect(await refreshed).toBe(true);
  const hints = await ask<InlayHint[]>("inlayHint", "slo.yaml", { range: whole });
  expect(JSON.stringify(hints)).not.toContain("6 h 43 m");
});

test("when another file changes, the editor is told to ask for hints again", async () => {
  let refreshed: () => void = () => {};
  const next = () =>
    new Promise<void>((resolve) => {
      refreshed = resolve;
    });
  const answers = { "workspace/inlayHint/refresh": () => refreshed() };
  const first = next();
  editor = await startEditor({ files: { ...files, "wrong.yaml": misspeltService("wrong") }, answers });
  editor.open("slo.yaml", slo());
  await editor.findings("wrong.yaml", [MISSPELT]);
  await first;
  const second = next();
  editor.onDisk("wrong.yaml", service("wrong"));
  await second;
});

test("our own client is told of the state of the workspace", async () => {
  editor = await startEditor({
    capabilities: fullCapabilities,
    files: { "a.yaml": misspelt },
    initializationOptions: { trusted: true },
  });
  const status = await new Promise<Status>((resolve) => {
    editor.connection.onNotification("opsAsCode/status", (each: Status) => {
      if (!each.busy) resolve(each);
    });
  });
  expect(status).toEqual({ files: 1, objects: 1, problems: { error: 1, warning: 0 }, busy: false });
});

test("in several folders, each has its own branch of the tree", async () => {
  const two = { "one/a.yaml": service(), "two/a.yaml": service(), "two/b.yaml": misspeltService("cart") };
  editor = await startEditor({ files: two, folders: ["one", "two"] });
  await editor.findings("two/b.yaml", (found) => found.length > 0);
  const tree = await editor.request<ServiceNode[]>("opsAsCode/services");
  expect(tree.map(({ label, children }) => [label, children.map((each) => each.label)])).toEqual([
    ["one", ["Checkout"]],
    ["two", ["cart", "Checkout"]],
  ]);
  const ids = tree.flatMap(({ children }) => children.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
