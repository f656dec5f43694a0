import { rule, selector } from "../../kinds/rule.ts";
import type { SnapshotPaths } from "../configuration.ts";
import { uriBelow } from "../snapshots.ts";

interface Data {
  readonly path: string;
  readonly outside: boolean;
}

export default rule<{ readonly vulnerabilities: SnapshotPaths }, Data>({
  id: "configuration/missing-file",
  on: selector("config"),
  severity: "warning",
  authority: "ours",
  summary: "The data that the configuration names is there",
  why: "Where the file is missing nothing is known of any vulnerability, and nothing that hangs on it is found. Files outside of the configuration's folder are never read.",
  exampleFile: "ops-as-code.yaml",
  avoid: `
vulnerabilities:
  kev: ../known_exploited_vulnerabilities.json
`,
  prefer: `
vulnerabilities: {}
`,
  check({ value }, report, { workspace }) {
    for (const [key, path] of Object.entries(value.vulnerabilities ?? {})) {
      if (path === undefined) continue;
      const uri = uriBelow(folderOf(workspace.self.uri), path);
      if (uri !== undefined && workspace.fileExists(uri) !== false) continue;
      report({ at: ["vulnerabilities", key], data: { path, outside: uri === undefined } });
    }
  },
  message: ({ path, outside }) =>
    outside
      ? `"${path}" leads out of the folder of this file, where nothing is read`
      : `there is no file "${path}" beside or below this one`,
});

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
