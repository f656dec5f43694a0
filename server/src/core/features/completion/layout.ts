import { referenceTargets } from "../../kinds/facts.ts";
import type { KnownRequest } from "./request.ts";
import type { Layout } from "./structure.ts";

/** How the author writes: the indentation and the lists of this document. */
export function layoutOf({ cursor, document, capabilities, kind, context }: KnownRequest): Layout {
  const beginning = document.text.slice(0, LOOKED_AT);
  const step = /^[^\s#-][^\n]*:[ \t]*\r?\n( {1,8})[^\s#-]/m.exec(beginning)?.[1]?.length ?? 2;
  return {
    column: cursor.column,
    step,
    compactLists: /^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(beginning),
    flow: cursor.flow,
    snippets: capabilities.snippets,
    names: ({ node }) => {
      const target = node["x-reference"];
      return target === undefined ? [] : context.workspace.names(referenceTargets(kind.apiVersion, target));
    },
  };
}

const LOOKED_AT = 5000;
