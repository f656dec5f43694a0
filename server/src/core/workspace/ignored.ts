import { isConfiguration } from "../kinds/recognise.ts";
import type { Configuration } from "./configuration.ts";

/** Whether the configuration that holds for a file leaves it alone. Configurations themselves are always looked at. */
export function isIgnored(configurations: ReadonlyMap<string, Configuration>, uri: string): boolean {
  if (configurations.size === 0 || isConfiguration(uri)) return false;
  let folder = parentOf(uri);
  while (folder.includes("/") && !folder.endsWith("/")) {
    const configuration = configurations.get(folder);
    if (configuration) return configuration.ignores(decoded(uri.slice(folder.length + 1)));
    folder = parentOf(folder);
  }
  return false;
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}

/** Patterns are written for names, not for their spelling in a URI. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
