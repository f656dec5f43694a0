import { createConnection } from "vscode-languageserver/node";
import { localOrClientHost } from "../host/client.ts";
import { nodeHost } from "../host/node.ts";
import { startServer } from "../lsp/server.ts";

/** Serves the editor that started this process, over what the arguments name: `--stdio`, `--node-ipc`, `--socket`, `--pipe`. */
export function startOnNode(): void {
  const connection = createConnection();
  // A mistake of ours in the background must not take the editor's diagnostics away for the rest of the day.
  const survive = (error: unknown) => {
    if (isBrokenPipe(error)) process.exit(1);
    try {
      connection.console.error(String((error as Error)?.stack ?? error));
    } catch {
      process.exit(1);
    }
  };
  process.on("uncaughtException", survive);
  process.on("unhandledRejection", survive);
  startServer(connection, localOrClientHost(nodeHost(), connection));
}

/** Nobody is left to talk to: the editor has died without saying so. */
function isBrokenPipe(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^(?:ECONNRESET|EPIPE|ERR_IPC_CHANNEL_CLOSED|ERR_STREAM_\w+)$/.test(code);
}

// The file is a program of its own, and a part of the command (`ops-as-code lsp`).
if (require.main === module) startOnNode();
