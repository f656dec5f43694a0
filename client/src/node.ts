import type * as vscode from "vscode";
import { activateStub, type Extension, type Stub } from "./stub.ts";

let stub: Stub | undefined;

/** Desktop and remote: the small entry; the rest is another file, loaded when it is needed. */
export function activate(context: vscode.ExtensionContext): void {
  // The bundle of main.ts, which stands beside this one.
  stub = activateStub(context, () => import("./main.js") as Promise<Extension>);
}

export function deactivate(): Promise<void> | undefined {
  return stub?.stop();
}
