import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "../protocol.ts";

/** What the editor at the other end can do. Everything may be missing; Neovim, Helix, Emacs and Zed each leave out other parts. */
export interface Client {
  readonly snippets: boolean;
  /** The editor offers the snippets itself, so that completion leaves them out. */
  readonly contributedSnippets: boolean;
  readonly markdownInCompletion: boolean;
  readonly markdownInHover: boolean;
  readonly nestedSymbols: boolean;
  readonly codeActions: boolean;
  /** Edits that make files. */
  readonly createsFiles: boolean;
  /** Edits that name the version of the text they are for. */
  readonly versionedEdits: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: boolean;
  /** Watchers of files can be registered; without them the workspace is read again when a file is saved. */
  readonly watchers: boolean;
  readonly folderChanges: boolean;
  readonly progress: boolean;
  readonly refreshInlayHints: boolean;
  readonly pullSettings: boolean;
  readonly registerSettings: boolean;
  /** The client is ours, which hands over options: it takes the notifications of `protocol.ts`, others are not bothered. */
  readonly ours: boolean;
  /** Whether `ops-as-code.yaml` may be read from above the opened folders. Only editors that know trust say no. */
  readonly trusted: boolean;
}

/** Reads what the editor says of itself. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window }: ClientCapabilities = params.capabilities ?? {};
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const { completionItem } = textDocument?.completion ?? {};
  const { publishDiagnostics } = textDocument ?? {};
  return {
    snippets: completionItem?.snippetSupport ?? false,
    contributedSnippets: options.contributedSnippets ?? false,
    markdownInCompletion: completionItem?.documentationFormat?.includes("markdown") ?? false,
    markdownInHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    createsFiles:
      (workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.resourceOperations?.includes("create")) ??
      false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    relatedInformation: publishDiagnostics?.relatedInformation ?? false,
    codeDescription: publishDiagnostics?.codeDescriptionSupport ?? false,
    diagnosticTags: publishDiagnostics?.tagSupport !== undefined,
    watchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    folderChanges: workspace?.workspaceFolders ?? false,
    progress: window?.workDoneProgress ?? false,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    pullSettings: workspace?.configuration ?? false,
    registerSettings: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    ours: options.trusted !== undefined,
    trusted: options.trusted ?? true,
  };
}

/** The folders the editor has open, in the ways that editors old and new say it. */
export function readFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [`file://${encodeURI(rootPath.replaceAll("\\", "/").replace(/^(?!\/)/, "/"))}`] : [];
}
