import { CONFIGURATION_FILE, isConfiguration } from "../core/kinds/recognise.ts";
import { configurationFor } from "../core/workspace/configuration.ts";
import type { Workspace } from "../core/workspace/workspace.ts";
import { parentOf } from "./uris.ts";

/** Whether the configuration that holds for a file leaves it alone. Configurations themselves are always looked at. */
export function isIgnored(workspace: Workspace, uri: string): boolean {
  if (workspace.configurations.size === 0 || isConfiguration(uri)) return false;
  const configuration = configurationFor(workspace, uri);
  if (configuration === undefined) return false;
  for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) {
    if (workspace.configurations.get(folder) === configuration) {
      return configuration.ignores(decodeURIComponent(uri.slice(folder.length + 1)));
    }
  }
  return false;
}

/** The patterns of all configurations as one text, to see whether they have changed. */
export function ignores({ configurations, files }: Workspace): string {
  if (configurations.size === 0) return "";
  return JSON.stringify(
    [...configurations.keys()].map((folder) => {
      const value = files.get(`${folder}/${CONFIGURATION_FILE}`)?.source.documents[0]?.document.value;
      return [folder, isRecord(value) ? value.ignore : undefined];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
