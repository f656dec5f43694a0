import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
} from "vscode-languageserver-types";
import type { TextOffer } from "../../kinds/kind-features.ts";
import { rangeOf } from "../../kinds/place.ts";
import { plainValue } from "../../syntax/scalars.ts";
import type { Span } from "../../text/span.ts";
import { place } from "../../workspace/place.ts";
import type { DocumentEntry } from "../../workspace/workspace.ts";
import { rangeOfSpan } from "../at.ts";
import type { Cursor } from "./context.ts";
import type { Request } from "./request.ts";
import type { Subject } from "./resolve.ts";

/** What a source offers, before it becomes an edit at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is inserted; lines behind the first one have their full indentation. */
  readonly text: string;
  /** Whether the text is in LSP snippet syntax. */
  readonly isSnippet?: boolean;
  readonly detail?: string;
  /** What the typed word is compared with, where that is not the label. */
  readonly filter?: string;
  readonly deprecated?: boolean;
  /** What the documentation is about. */
  readonly about?: Subject;
}

/** The offers as completion items that keep their order; each has its edit, so that no client has to guess a word. */
export function toItems(request: Request, offers: readonly Offer[]): CompletionItem[] {
  const { cursor, document, placed } = request;
  const rangeFor = (span: Span) => place(placed, rangeOf(document, span));
  const range = rangeFor(cursor.span);
  const surplus = cursor.surplus && [{ range: rangeFor(cursor.surplus), newText: "" }];
  const lineBreak = /\r\n|\n/.exec(document.text.slice(0, 10_000))?.[0] ?? "\n";
  return offers.map((offer, index) => {
    const { label, kind, text, isSnippet, detail, filter, deprecated, about } = offer;
    const filterText = `${cursor.quote}${filter ?? label}${cursor.quote}`;
    return {
      label,
      kind,
      textEdit: { range, newText: (cursor.before + text + cursor.after).replaceAll("\n", lineBreak) },
      sortText: String(index).padStart(4, "0"),
      ...(filterText !== label ? { filterText } : {}),
      ...(surplus ? { additionalTextEdits: surplus } : {}),
      ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
      // The text has its indentation: a client must not add that of the line.
      ...(text.includes("\n") ? { insertTextMode: InsertTextMode.asIs } : {}),
      // Shown on every row where the editor can, else on the chosen one.
      ...(detail === undefined ? {} : { detail, labelDetails: { description: detail } }),
      ...(deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
      ...(about ? { data: { about, markdown: request.capabilities.markdown } } : {}),
    };
  });
}

/** An offer of a kind for a text that is no YAML; it keeps its place in the list. */
export function textItem(entry: DocumentEntry, offer: TextOffer, index: number): CompletionItem {
  const { label, span, text, detail, documentation } = offer;
  return {
    label,
    kind: CompletionItemKind.Value,
    textEdit: { range: rangeOfSpan(entry, span), newText: text },
    sortText: String(index).padStart(4, "0"),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}

/** A value as the author would write it: in the quotes that are open already, else in quotes only where YAML needs them. */
export function scalarText(value: unknown, { quote, flow }: Pick<Cursor, "quote" | "flow">): string {
  if (typeof value !== "string") return String(value);
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  if (quote === '"') return JSON.stringify(value);
  return isPlain(value, flow) ? value : JSON.stringify(value);
}

function isPlain(text: string, flow: boolean): boolean {
  if (plainValue(text) !== text || text !== text.trim() || /[\r\n]|:(?:\s|$)|\s#/.test(text)) return false;
  return /^[\p{L}\p{N}_./(]/u.test(text) && !(flow && /[,[\]{}]/.test(text));
}

/** Text as it stands in a snippet, outside or inside a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A snippet's text for clients without snippets: each placeholder replaced by its default or its first choice. */
export function withoutPlaceholders(body: string): string {
  const defaults = new Map<string, string>();
  return body.replace(PLACEHOLDER, (_whole, bare, number, text, choices, escaped) => {
    if (escaped !== undefined) return escaped;
    const stop = bare ?? number;
    const own = text ?? (choices === undefined ? undefined : /^(?:[^\\,]|\\.)*/.exec(choices)?.[0]);
    if (own === undefined) return defaults.get(stop) ?? "";
    const plain = own.replace(/\\([\\$},|])/g, "$1");
    defaults.set(stop, plain);
    return plain;
  });
}

/** `$1`, `${1}`, `${1:default}`, `${1|one,two|}` and escaped characters. */
const PLACEHOLDER = /\$(\d+)|\$\{(\d+)(?::((?:[^\\}]|\\.)*)|\|((?:[^\\|]|\\.)*)\|)?\}|\\([\\$}])/g;
