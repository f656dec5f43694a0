import ignore from "ignore";
import type { Severity } from "../findings.ts";
import type { Stage } from "../kinds/rule.ts";

/** What `ops-as-code.yaml` says, for the folder it stands in and everything below. */
export interface Configuration {
  /** A rule's severity; `off` switches it off. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  /** Undefined where the file names none. */
  readonly stage: Stage | undefined;
  /** Whether a path relative to the configuration's folder, with `/`, is left alone. */
  ignores(path: string): boolean;
}

/** What holds where no file says anything. */
export const defaultConfiguration: Configuration = { rules: new Map(), stage: undefined, ignores: () => false };

/** The stage where nobody says anything. */
export const USUAL_STAGE: Stage = "growth";

/** The stages, each asking for what the ones before it ask for, and more. */
export const STAGES: readonly Stage[] = ["startup", "growth", "established"];

/** The stage that a text names; undefined where it names none. */
export function readStage(text: unknown): Stage | undefined {
  return STAGES.find((stage) => stage === text);
}

/** Reads the value of a configuration document; what is malformed in it is left out (and reported by the file's own check). */
export function readConfiguration(value: unknown): Configuration {
  if (typeof value !== "object" || value === null) return defaultConfiguration;
  const { rules, stage, ignore: patterns } = value as Readonly<Record<string, unknown>>;
  const matcher = ignore().add(Array.isArray(patterns) ? patterns.filter((each) => typeof each === "string") : []);
  return {
    rules: new Map(
      Object.entries(typeof rules === "object" && rules !== null ? rules : {}).filter(
        (entry): entry is [string, Severity | "off"] => severities.has(entry[1]),
      ),
    ),
    stage: readStage(stage),
    ignores: (path) => path !== "" && !path.startsWith("../") && matcher.ignores(path),
  };
}

const severities: ReadonlySet<unknown> = new Set(["off", "hint", "information", "warning", "error"]);

/** The configuration that holds for a file: the nearest one upwards. */
export function configurationFor(
  workspace: { readonly configurations: ReadonlyMap<string, Configuration> },
  uri: string,
): Configuration | undefined {
  let folder = uri.slice(0, uri.lastIndexOf("/"));
  while (folder.includes("/")) {
    const found = workspace.configurations.get(folder);
    if (found) return found;
    const parent = folder.slice(0, folder.lastIndexOf("/"));
    if (parent === folder || parent.endsWith("/")) return undefined;
    folder = parent;
  }
  return undefined;
}
