import { type Hover, MarkupContent, MarkupKind } from "vscode-languageserver";
import { hover } from "../../core/features/hover.ts";
import { plainText } from "../../core/text/plain-text.ts";
import { answer } from "../answer.ts";
import type { Session } from "../session.ts";

/** textDocument/hover */
export function handleHover(session: Session): void {
  session.connection.onHover(
    answer(session, "textDocument/hover", null as Hover | null, (workspace, uri, { position }) => {
      const found = hover(workspace, uri, position, session.now());
      if (found === undefined) return null;
      return session.client.markdownInHover ? found : withoutMarkdown(found);
    }),
  );
}

function withoutMarkdown(found: Hover): Hover {
  const { contents } = found;
  if (!MarkupContent.is(contents)) return found;
  return { ...found, contents: { kind: MarkupKind.PlainText, value: plainText(contents.value) } };
}
