import { CONFIGURATION_FILE } from "../core/kinds/recognise.ts";
import type { Workspace } from "../core/workspace/workspace.ts";

/** The patterns of all configurations as one text, to see whether other files than before are to be read. */
export function patternsOf({ configurations, files }: Workspace): string {
  if (configurations.size === 0) return "";
  return JSON.stringify(
    [...configurations.keys()].map((folder) => {
      const value = files.get(`${folder}/${CONFIGURATION_FILE}`)?.source.documents[0]?.document.value;
      return [folder, ...(isRecord(value) ? [value.ignore, value.runbooks, value.vulnerabilities] : [])];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
