import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { Workspace } from "../core/workspace/workspace.ts";
import type { Session } from "./session.ts";
import { canonicalUri } from "./uris.ts";

/** A request about an open text. */
interface AboutText {
  readonly textDocument: { readonly uri: string };
}

/** What a feature is asked with: the snapshot of the file's workspace and the file's canonical URI. */
export type Ask<Params, Result> = (workspace: Workspace, uri: string, params: Params) => Result;

/**
 * Makes a handler: takes the snapshot, asks the feature, replies. What is cancelled before its turn is not worked on;
 * a mistake of ours is logged and answered with `empty`, and the server lives on.
 */
export function answer<Params extends AboutText, Result>(
  session: Session,
  method: string,
  empty: Result,
  ask: Ask<Params, Result>,
): (params: Params, token: CancellationToken) => Result | ResponseError {
  return guarded(session, method, empty, (params) => {
    const uri = canonicalUri(params.textDocument.uri);
    return ask(session.workspaceOf(uri), uri, params);
  });
}

/** The same for requests that are about no text. */
export function guarded<Params, Result>(
  session: Session,
  method: string,
  empty: Result,
  work: (params: Params) => Result,
): (params: Params, token: CancellationToken) => Result | ResponseError {
  return (params, token) => {
    // A request without parameters hands over the token alone.
    const cancellation = token ?? (params as unknown as CancellationToken);
    if (cancellation.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    try {
      return work(params);
    } catch (error) {
      session.connection.console.error(`${method}: ${String((error as Error)?.stack ?? error)}`);
      return empty;
    }
  };
}
