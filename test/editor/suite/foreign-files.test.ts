import * as vscode from "vscode";
import { equal } from "./assert.ts";
import {
  at,
  completions,
  findingsOf,
  hoverText,
  labelOf,
  open,
  openNew,
  rawInlayHints,
  symbols,
  tidyUp,
} from "./support.ts";
import { slo } from "./texts.ts";

/** What the stub of the YAML extension offers where nobody claims the file. */
const GUESSED = ["apiVersion", "guess", "kind"];

/** YAML of others that looks a little like ours: words of OpenSLO with another meaning. */
const FOREIGN = [
  { file: "foreign/kubernetes-service.yaml", word: "Service" },
  { file: "foreign/workflow.yaml", word: "service" },
];

describe("YAML of others is left alone:", () => {
  afterEach(tidyUp);

  for (const { file, word } of FOREIGN) {
    it(file, async () => {
      const document = await open(file);
      // What is wrong with a file of ours is published together with, or after, what is found here.
      await findingsOf(await openNew("ours.yaml", slo({ objective: "target: 99.9" })), "openslo/target-range");
      equal(vscode.languages.getDiagnostics(document.uri), [], "findings");
      equal(await rawInlayHints(document), [], "inlay hints");
      equal(await hoverText(document, at(document, word)), "", "hover");
      equal(await symbols(document), [], "outline");
      equal((await offeredByServers(document, at(document, word))).map(labelOf), GUESSED, "completions");
    });
  }
});

/** Without what the editor offers in every file: its words, and contributed snippets, which know a language but no content. */
async function offeredByServers(document: vscode.TextDocument, position: vscode.Position) {
  const editors = [vscode.CompletionItemKind.Text, vscode.CompletionItemKind.Snippet];
  return (await completions(document, position)).filter(({ kind }) => kind === undefined || !editors.includes(kind));
}
