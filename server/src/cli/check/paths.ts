import { relative, resolve } from "node:path";
import { URI } from "vscode-uri";

/** The URI of a path as it is typed. */
export function uriOf(cwd: string, path: string): string {
  return withoutSlash(URI.file(resolve(cwd, path)).toString());
}

/** The path to show for a URI: relative to the working directory, with `/`. */
export function shownPath(cwd: string, uri: string): string {
  return relative(cwd, URI.parse(uri).fsPath).replaceAll("\\", "/") || ".";
}

/** The folder above; undefined at the top. */
export function parentOf(uri: string): string | undefined {
  const end = uri.lastIndexOf("/");
  return end < 0 || uri[end - 1] === "/" ? undefined : uri.slice(0, end);
}

/** The disk's root is `file://`, so that what is joined to it with `/` is right. */
function withoutSlash(uri: string): string {
  return uri.endsWith("/") ? uri.slice(0, -1) : uri;
}
