/** The URI of what a relative path (`../images/a.png`, `%20` for a space) means in a file; undefined where it leads above the root. */
export function resolveUri(file: string, path: string): string | undefined {
  const [, root = "", rest = ""] = /^([^:/]+:(?:\/\/[^/]*)?)(.*)$/.exec(file) ?? [];
  const segments = rest.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(encoded(segment));
    else if (segments.length > 1) segments.pop();
    else return undefined;
  }
  return root + segments.join("/");
}

/** The folders that hold a file, the innermost first, up to `root` itself; none where the file is not below it. */
export function foldersUpTo(root: string, file: string): readonly string[] {
  if (!file.startsWith(`${root}/`)) return [];
  const folders: string[] = [];
  let folder = file.slice(0, file.lastIndexOf("/"));
  while (folder.length > root.length) {
    folders.push(folder);
    folder = folder.slice(0, folder.lastIndexOf("/"));
  }
  return [...folders, root];
}

/** Whether `uri` is `folder` or lies below it. */
export function isWithin(folder: string, uri: string): boolean {
  return uri.startsWith(folder) && (uri.length === folder.length || uri[folder.length] === "/");
}

/** Text of a URI as its author would write it: what is no escape stays. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One segment spelt as VS Code spells it, so that equal places have equal URIs. */
function encoded(segment: string): string {
  return encodeURIComponent(decoded(segment)).replace(/[!'()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
