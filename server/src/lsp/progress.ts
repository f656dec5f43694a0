import type { WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Session } from "./session.ts";

/** Milliseconds after which work is long enough to be shown. */
const LONG = 500;

/** Shows that the workspace is being read, where the editor can show it and it takes long; `cancel` when the user stops it. */
export function startProgress({ connection, client }: Session, cancel: () => void): { done(): void } {
  if (!client.progress) return { done() {} };
  let ended = false;
  let reporter: WorkDoneProgressServerReporter | undefined;
  const timer = setTimeout(async () => {
    try {
      const created = await connection.window.createWorkDoneProgress();
      created.begin("Ops as Code: reading the workspace", undefined, undefined, true);
      created.token.onCancellationRequested(cancel);
      if (ended) created.done();
      else reporter = created;
    } catch {
      // An editor that changes its mind misses only the display.
    }
  }, LONG);
  return {
    done() {
      ended = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}
