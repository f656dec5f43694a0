import type { Kind } from "../../kinds/kind.ts";
import type { OpsObject } from "../../kinds/object.ts";
import type { RuleContext } from "../../kinds/rule.ts";
import type { PlacedNode } from "../../schema/node.ts";
import type { PlacedDocument, YamlDocument } from "../../syntax/types.ts";
import type { Path } from "../../text/path.ts";
import type { Analysis } from "../../workspace/analyse.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Cursor } from "./context.ts";

/** What the client can do with completion items. */
export interface CompletionCapabilities {
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** Whether the client has the files of `snippets/` itself; the server then leaves them out. */
  readonly contributedSnippets?: boolean;
}

/** One completion request, with everything its sources ask for. */
export interface Request {
  readonly workspace: Workspace;
  readonly uri: string;
  readonly capabilities: CompletionCapabilities;
  readonly placed: PlacedDocument;
  readonly document: YamlDocument;
  readonly cursor: Cursor;
  /** What has been typed of the word, up to the cursor. */
  readonly typed: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** A request in a document whose kind is known, at a place that its schema describes. */
export interface KnownRequest extends Request {
  readonly analysis: Analysis;
  readonly kind: Kind;
  readonly context: RuleContext;
  /** What can stand at `path`. */
  readonly node: PlacedNode;
  readonly path: Path;
  /** The innermost object around the path. */
  readonly object: OpsObject | undefined;
  readonly objectKind: Kind | undefined;
}
