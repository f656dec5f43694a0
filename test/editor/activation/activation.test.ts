import * as vscode from "vscode";
import { activated, EXTENSION_ID, findings } from "../suite/support.ts";

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

describe("activation", () => {
  it("is measured by VS Code's own marks", async () => {
    const [file] = await vscode.workspace.findFiles("*.yaml");
    if (!file) throw new Error("the workspace holds no YAML file");
    const start = performance.now();
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    const extension = await activated();
    // activate() settles after isActive turns true.
    await extension.activate();
    const findingsAfter = document.getText().includes("openslo/") ? await sinceFindings(document, start) : undefined;
    const load = span("LoadExtensionCode");
    const activate = span("ActivateExtension");
    console.log(`[measure] ${JSON.stringify({ load, activate, findings: findingsAfter })}`);
  });
});

async function sinceFindings(document: vscode.TextDocument, start: number): Promise<number> {
  await findings(document);
  return performance.now() - start;
}

/** Milliseconds between the marks `will…` and `did…` that the extension host sets for the extension. */
function span(what: string): number {
  const at = (when: string): number => {
    const name = `code/extHost/${when}${what}/${EXTENSION_ID}`;
    const mark = marks().find((candidate) => candidate.name === name);
    if (!mark) throw new Error(`the extension host has no mark ${name}`);
    return mark.startTime;
  };
  return at("did") - at("will");
}

function marks(): readonly Mark[] {
  const host = globalThis as { MonacoPerformanceMarks?: { getMarks(): Mark[] } };
  return host.MonacoPerformanceMarks?.getMarks() ?? performance.getEntriesByType("mark");
}
