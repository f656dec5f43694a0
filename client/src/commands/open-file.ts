import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { OPEN_FILE } from "../../../server/src/protocol.ts";

/** Shows a file that an action of the server has just made; nothing for the palette. */
export function registerOpenFile(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_FILE, async (uri: string) => {
    await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri));
  });
}
