import { CLEAN, type Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the language server. How it speaks to the editor, it reads from the process's arguments by itself. */
export async function lsp(args: readonly string[], io: Io): Promise<number> {
  if (!args.some((arg) => transports.test(arg))) throw new UsageError("say how the editor is connected: --stdio");
  await io.startServer();
  return CLEAN;
}

/** What `vscode-languageserver/node` can speak over. */
const transports = /^--(?:stdio|node-ipc|socket(?:=.*)?|pipe(?:=.*)?)$/;
