import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { STATUS, type Status } from "../../server/src/protocol.ts";

/** What the server says of the workspace, and when it has read all of it. */
export interface Reading extends vscode.Disposable {
  readonly onStatus: vscode.Event<Status>;
  /** Resolves once the server that runs now has read the workspace; before, an answer would show a part of it. */
  done(): Promise<void>;
}

/** Set when the workspace has been read, so that the welcome text of the view does not flash up before. */
const WORKSPACE_READ = "opsAsCode.workspaceRead";

/** Follows the client's server through its restarts. */
export function followReading(client: BaseLanguageClient): Reading {
  const status = new vscode.EventEmitter<Status>();
  let read = false;
  let waiting: (() => void)[] = [];
  const finish = (): void => {
    read = true;
    void vscode.commands.executeCommand("setContext", WORKSPACE_READ, true);
    for (const resolve of waiting.splice(0)) resolve();
  };
  const listening = vscode.Disposable.from(
    client.onNotification(STATUS, (now: Status) => {
      status.fire(now);
      if (!now.busy) finish();
    }),
    client.onDidChangeState(() => {
      read = false;
      // Without a folder there is nothing to read, and nothing will be said.
      if (client.isRunning() && !vscode.workspace.workspaceFolders?.length) finish();
    }),
  );
  return {
    onStatus: status.event,
    done: () => (read ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    dispose() {
      for (const disposable of [listening, status]) disposable.dispose();
      waiting = [];
    },
  };
}
