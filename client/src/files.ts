import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { READ_GLOB } from "../../server/src/core/syntax/languages.ts";
import { FILE_EXISTS, FIND_FILES, READ_FILE } from "../../server/src/protocol.ts";

/** Files a server without a file system may ask for at the most. */
const MOST_FILES = 20_000;

/** Answers the server where it has no file system of its own: in the browser, and for virtual workspaces. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const uriOf = ({ uri }: { readonly uri: string }) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(FIND_FILES, async () => {
      const files = await vscode.workspace.findFiles(READ_GLOB, "**/node_modules/**", MOST_FILES);
      return files.map((uri) => client.code2ProtocolConverter.asUri(uri)).sort();
    }),
    client.onRequest(READ_FILE, async (params: { readonly uri: string }) => {
      try {
        const bytes = await vscode.workspace.fs.readFile(uriOf(params));
        return new TextDecoder().decode(bytes);
      } catch {
        return null; // The file has vanished since it was listed.
      }
    }),
    client.onRequest<boolean | null, void>(FILE_EXISTS, async (params: { readonly uri: string }) => {
      try {
        await vscode.workspace.fs.stat(uriOf(params));
        return true;
      } catch (error) {
        return error instanceof vscode.FileSystemError && error.code === "FileNotFound" ? false : null;
      }
    }),
  );
}
