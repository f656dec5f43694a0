import {
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { FIX_ALL, REWRITE } from "../core/features/code-actions.ts";
import { MAKE_FROM_TABLE } from "../core/features/from-table.ts";
import type { Client } from "./client.ts";

/** What the server offers. Diagnostics are not in here: they are pushed (`publisher.ts` says why). */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    completionProvider: { triggerCharacters: [" ", "{"], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    documentSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: { resolveProvider: false },
    // An editor that takes commands only has no use for our actions, which are edits.
    ...(client.codeActions ? { codeActionProvider: { codeActionKinds: kindsOfActions(client) } } : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didDelete: anything, didRename: anything },
    },
  };
}

function kindsOfActions({ createsFiles }: Client): string[] {
  return [CodeActionKind.QuickFix, REWRITE, FIX_ALL, ...(createsFiles ? [MAKE_FROM_TABLE] : [])];
}

/** Folders as well as files: a folder that moves takes its files along. */
const anything: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: "**" } }] };
