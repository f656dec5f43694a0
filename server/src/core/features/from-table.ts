import {
  type CodeAction,
  CodeActionKind,
  CreateFile,
  type Range,
  TextDocumentEdit,
  TextEdit,
} from "vscode-languageserver-types";
import { kinds } from "../kinds/index.ts";
import { slug } from "../kinds/slug.ts";
import type { MarkdownBody, Table } from "../syntax/markdown/types.ts";
import { withoutAccents } from "../text/accents.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The kind of the actions that make a file out of a table. */
export const MAKE_FROM_TABLE = CodeActionKind.RefactorExtract;

/**
 * A new file for each kind that can be made of the table of a Markdown page in that range, whether or not the page is one
 * of ours. Nothing is ever overwritten: a name that is taken is passed over where that is known, and else the editor
 * refuses.
 */
export function filesFromTable(workspace: Workspace, uri: string, range: Range): readonly CodeAction[] {
  const source = workspace.files.get(uri)?.source;
  const page = source?.documents[0]?.document.markdown;
  const folder = /^(.+)\/[^/]+$/.exec(uri)?.[1];
  if (!source || !page || folder === undefined) return [];
  const from = source.lines.offsetAt(range.start);
  const to = source.lines.offsetAt(range.end);
  const table = page.tables.find(({ span }) => span.start <= to && from <= span.end);
  if (!table) return [];
  return kinds.flatMap((kind) => {
    const name = freeName(workspace, kind.id, titleOf(page, table));
    const text = kind.fromTable?.(table, { name, source: fileName(uri) });
    if (text === undefined) return [];
    const file = freeFile(workspace, `${folder}/${slug(kind.kind)}`);
    const begin = { line: 0, character: 0 };
    const documentChanges = [
      CreateFile.create(file, { overwrite: false, ignoreIfExists: false }),
      TextDocumentEdit.create({ uri: file, version: null }, [TextEdit.insert(begin, text)]),
    ];
    return [{ title: `Create ${kind.kind} from this table`, kind: MAKE_FROM_TABLE, edit: { documentChanges } }];
  });
}

/** The heading above the table as a name. */
function titleOf({ headings }: MarkdownBody, { heading }: Table): string {
  const words = heading === undefined ? "" : (headings[heading]?.text ?? "");
  return slug(withoutAccents(words)) || "default";
}

function freeName({ index }: Workspace, kind: string, wanted: string): string {
  const taken = index.definitions.get(kind);
  return firstFree(wanted, (name) => taken?.has(name) ?? false);
}

function freeFile({ files }: Workspace, wanted: string): string {
  return `${firstFree(wanted, (path) => files.has(`${path}.yaml`))}.yaml`;
}

function firstFree(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted}-${count}`;
  return name;
}

/** The page's name on one line. */
function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last).replace(/\s+/g, " ");
  } catch {
    return last;
  }
}
