import type { MarkdownBody } from "../../syntax/markdown/types.ts";
import { decoded, resolveUri } from "../../text/uri.ts";
import type { OpsObject } from "../object.ts";
import { RUNBOOK_PAGE } from "./names.ts";

/** What a link within the workspace names: a file by its relative path ("" for the page itself), and a place in it. */
export interface LinkTarget {
  /** As it is written, without its escapes. */
  readonly path: string;
  /** What stands behind `#`; undefined where nothing does. */
  readonly anchor: string | undefined;
}

/**
 * The file or anchor that a link names; undefined for what leads elsewhere or may: addresses, paths of a site, templates,
 * folders, and pages that a generator makes.
 */
export function linkTarget(target: string): LinkTarget | undefined {
  if (/^[a-z][\w+.-]*:|^[/\\@~]|[{}<>$]/i.test(target)) return undefined;
  const [file = "", ...rest] = target.split("#");
  const path = decoded(file.split("?")[0] ?? "");
  const anchor = decoded(rest.join("#")) || undefined;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path !== "" && (!/[^.]\.[^.]/.test(name) || /\.html?$/i.test(name))) return undefined;
  return { path, anchor };
}

/**
 * The files that a path of a page can mean. A generator with front matter of its own may show the page as a folder, from
 * which paths then start.
 */
export function linkedFiles({ kind, document }: OpsObject, uri: string, path: string): readonly string[] {
  const isOfSite = RUNBOOK_PAGE.kinds.includes(kind) && document.markdown?.frontMatter !== undefined;
  const bases = isOfSite ? [uri, `${uri.replace(/\.\w+$/, "")}/page`] : [uri];
  return bases.flatMap((base) => resolveUri(base, path) ?? []);
}

/** Whether a page has an anchor; case, and how many hyphens stand for a gap, differ from one site to the next. */
export function hasAnchor(page: MarkdownBody, anchor: string): boolean {
  return (
    alike(anchor) === "" || alike(anchor) === "top" || /^:~:/.test(anchor) || placeOfAnchor(page, anchor) !== undefined
  );
}

/** The offset in the page at which an anchor stands. */
export function placeOfAnchor(page: MarkdownBody, anchor: string): number | undefined {
  return targets(page).find(({ name }) => alike(name) === alike(anchor))?.start;
}

/** The anchors of a page: of its headings, as GitHub makes them, and those in its HTML. */
export function anchorsOf(page: MarkdownBody): readonly string[] {
  return targets(page).map(({ name }) => name);
}

function targets({ headings, anchors }: MarkdownBody): readonly { readonly name: string; readonly start: number }[] {
  return [
    ...headings.map(({ slug, span }) => ({ name: slug, start: span.start })),
    ...anchors.map(({ name, span }) => ({ name, start: span.start })),
  ];
}

function alike(anchor: string): string {
  // GitHub puts `user-content-` before all of them; U+FE0F only says that an emoji is one.
  const bare = anchor
    .toLowerCase()
    .replaceAll("\uFE0F", "")
    .replace(/^user-content-/, "");
  return bare.replace(/-+/g, "-").replace(/^-|-$/g, "");
}
