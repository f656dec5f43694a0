import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  Range,
  TextEdit,
} from "vscode-languageserver";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { builtServer } from "../support/build.ts";

/** An editor of the tests: speaks LSP to the built server, over stdio, with real files in a folder of its own. */
export interface Editor {
  readonly connection: MessageConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly answer: InitializeResult;
  /** What the server logged. */
  readonly log: readonly string[];
  /** Every publish so far, oldest first. */
  readonly published: readonly PublishDiagnosticsParams[];
  uri(file: string): string;
  open(file: string, text: string, languageId?: string): void;
  /** Replaces all of an open text, or a range of it; answers with the new version. */
  type(file: string, text: string, range?: Range): number;
  text(file: string): string;
  save(file: string): void;
  close(file: string): void;
  /** Changes a file on disk and tells as a watcher would; undefined deletes it, or a folder. */
  onDisk(file: string, text: string | undefined): void;
  /** Changes or deletes a file on disk, and nobody tells. */
  silently(file: string, text: string | undefined): void;
  notify(method: string, params?: unknown): void;
  request<Result>(method: string, params?: unknown): Promise<Result>;
  /** The findings of a file once they are these; fails with what they are instead when the test's time is up. */
  findings(file: string, wanted: readonly string[] | ((found: readonly Diagnostic[]) => boolean)): Promise<Published>;
  /** The findings of an open text in the version it has now. */
  findingsNow(file: string): Promise<Published>;
  /** Applies edits to an open text, as an editor does with an accepted action. */
  apply(file: string, edits: readonly TextEdit[]): number;
  stop(): Promise<void>;
}

export interface Published extends PublishDiagnosticsParams {
  /** `5:3 error schema/unknown-field`, lines and characters counted from 1. */
  readonly lines: readonly string[];
}

export interface EditorOptions {
  /** Files on disk before the server starts. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folders that are opened, below the editor's own; default: the whole. `undefined` opens none. */
  readonly folders?: readonly string[] | undefined;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What else is in the parameters of `initialize`, by the path of the editor's folder. */
  readonly initialize?: (root: string) => Readonly<Record<string, unknown>>;
  /** Answers to the server's own requests. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

/** What an editor like VS Code says of itself, as far as the server looks at it. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "source.fixAll"] } },
      isPreferredSupport: true,
    },
  },
  window: { workDoneProgress: true },
};

/** Milliseconds after which a publish that has not come is a failure; a little less than a test's time. */
const PATIENCE = 4500;

/** Starts the server and opens folders; `stop` it in the end. */
export async function startEditor(options: EditorOptions = {}): Promise<Editor> {
  const { files = {}, capabilities = fullCapabilities, answers = {} } = options;
  const root = mkdtempSync(join(tmpdir(), "ops-as-code-lsp-"));
  const write = (file: string, text: string | undefined) => {
    if (text === undefined) return rmSync(join(root, file), { recursive: true });
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const [file, text] of Object.entries(files)) write(file, text);
  const uri = (file: string) => pathToFileURL(join(root, file)).toString().replace(/\/$/, "");
  const child = spawn(process.execPath, [await builtServer(), "--stdio"], { stdio: ["pipe", "pipe", "pipe"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const texts = new Map<string, TextDocument>();
  const waiting = new Set<() => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const check of waiting) check();
  });
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => void log.push(message));
  connection.onRequest((method, params) => answers[method]?.(params) ?? null);
  connection.listen();

  const folders = "folders" in options ? options.folders : [""];
  const answer = await connection.sendRequest<InitializeResult>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities,
    ...(folders ? { workspaceFolders: folders.map((folder) => ({ uri: uri(folder), name: folder })) } : {}),
    ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    ...options.initialize?.(root),
  });
  const notify = (method: string, params: unknown = {}) => void connection.sendNotification(method, params);
  notify("initialized");

  const latest = (file: string) => published.findLast((each) => each.uri === uri(file));
  const until = (file: string, isWanted: (found: PublishDiagnosticsParams) => boolean): Promise<Published> =>
    new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        const found = latest(file)?.diagnostics.map((each) => `${line(each)}: ${each.message}`);
        reject(
          new Error(`${file} has ${found ? JSON.stringify(found) : "never had findings"}; log: ${log.join("\n")}`),
        );
      }, PATIENCE);
      const check = () => {
        const found = latest(file);
        if (!found || !isWanted(found)) return;
        clearTimeout(giveUp);
        waiting.delete(check);
        resolve({ ...found, lines: found.diagnostics.map(line) });
      };
      waiting.add(check);
      check();
    });
  const known = (file: string): TextDocument => {
    const text = texts.get(file);
    if (!text) throw new Error(`${file} is not open`);
    return text;
  };

  const editor: Editor = {
    connection,
    process: child,
    answer,
    log,
    published,
    uri,
    open(file, text, languageId = "yaml") {
      texts.set(file, TextDocument.create(uri(file), languageId, 1, text));
      notify("textDocument/didOpen", { textDocument: { uri: uri(file), languageId, version: 1, text } });
    },
    type(file, text, range) {
      const before = known(file);
      const contentChanges = [range ? { range, text } : { text }];
      texts.set(file, TextDocument.update(before, contentChanges, before.version + 1));
      const { version } = known(file);
      notify("textDocument/didChange", { textDocument: { uri: uri(file), version }, contentChanges });
      return version;
    },
    text: (file) => known(file).getText(),
    save: (file) => notify("textDocument/didSave", { textDocument: { uri: uri(file) } }),
    close(file) {
      texts.delete(file);
      notify("textDocument/didClose", { textDocument: { uri: uri(file) } });
    },
    onDisk(file, text) {
      write(file, text);
      const type = text === undefined ? 3 : 2;
      notify("workspace/didChangeWatchedFiles", { changes: [{ uri: uri(file), type }] });
    },
    silently: write,
    notify,
    request: (method, params = {}) => connection.sendRequest(method, params),
    findings(file, wanted) {
      const isWanted = (found: PublishDiagnosticsParams) =>
        typeof wanted === "function"
          ? wanted(found.diagnostics)
          : JSON.stringify(found.diagnostics.map(line)) === JSON.stringify(wanted);
      return until(file, isWanted);
    },
    findingsNow: (file) => until(file, ({ version }) => version === known(file).version),
    apply(file, edits) {
      return editor.type(file, TextDocument.applyEdits(known(file), [...edits]));
    },
    async stop() {
      if (child.exitCode === null) {
        const exited = new Promise((resolve) => child.once("exit", resolve));
        const killing = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
        void connection.sendRequest("shutdown").then(
          () => notify("exit"),
          () => child.kill("SIGKILL"),
        );
        await exited;
        clearTimeout(killing);
      }
      connection.dispose();
      rmSync(root, { recursive: true, force: true });
    },
  };
  return editor;
}

const severities = ["", "error", "warning", "information", "hint"];

function line({ range, severity, code }: Diagnostic): string {
  return `${range.start.line + 1}:${range.start.character + 1} ${severities[severity ?? 0]} ${code}`;
}
