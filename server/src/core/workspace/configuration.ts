import ignore from "ignore";
import type { Severity } from "../findings.ts";
import type { Stage } from "../kinds/rule.ts";
import { decoded } from "../text/uri.ts";

/** What `ops-as-code.yaml` says, for the folder it stands in and everything below. */
export interface Configuration {
  /** A rule's severity; `off` switches it off. */
  readonly rules: ReadonlyMap<string, Severity | "off">;
  /** Undefined where the file names none. */
  readonly stage: Stage | undefined;
  /** Whether a path relative to the configuration's folder, with `/`, is left alone. */
  ignores(path: string): boolean;
  /** The pages that count as runbooks by their path alone, as patterns; undefined where nothing is said of them. */
  readonly runbooks: readonly string[] | undefined;
  /** The files with data about vulnerabilities, as paths relative to the configuration's folder. */
  readonly vulnerabilities: SnapshotPaths;
}

export interface SnapshotPaths {
  readonly kev?: string;
  readonly epss?: string;
}

/** What holds where no file says anything. */
export const defaultConfiguration: Configuration = {
  rules: new Map(),
  stage: undefined,
  ignores: () => false,
  runbooks: undefined,
  vulnerabilities: {},
};

/** The stage where nobody says anything. */
export const USUAL_STAGE: Stage = "growth";

/** The stages, each asking for what the ones before it ask for, and more. */
export const STAGES: readonly [Stage, ...Stage[]] = ["startup", "growth", "established"];

/** The stage that a text names; undefined where it names none. */
export function readStage(text: unknown): Stage | undefined {
  return STAGES.find((stage) => stage === text);
}

/** Reads the value of a configuration document; what is malformed in it is left out (and reported by the file's own check). */
export function readConfiguration(value: unknown): Configuration {
  if (typeof value !== "object" || value === null) return defaultConfiguration;
  const { rules, stage, ignore: patterns, runbooks, vulnerabilities } = value as Readonly<Record<string, unknown>>;
  const matcher = ignore().add(texts(patterns) ?? []);
  return {
    rules: new Map(
      Object.entries(typeof rules === "object" && rules !== null ? rules : {}).filter(
        (entry): entry is [string, Severity | "off"] => severities.has(entry[1]),
      ),
    ),
    stage: readStage(stage),
    ignores: (path) => path !== "" && !path.startsWith("../") && matcher.ignores(path),
    runbooks: texts(runbooks),
    vulnerabilities: snapshotPaths(vulnerabilities),
  };
}

function snapshotPaths(value: unknown): SnapshotPaths {
  const { kev, epss } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...(typeof kev === "string" ? { kev } : {}), ...(typeof epss === "string" ? { epss } : {}) };
}

function texts(list: unknown): readonly string[] | undefined {
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : undefined;
}

const severities: ReadonlySet<unknown> = new Set(["off", "hint", "information", "warning", "error"]);

/** The configuration that holds for a file: the nearest one upwards. */
export function configurationFor(
  { configurations }: { readonly configurations: ReadonlyMap<string, Configuration> },
  uri: string,
): Configuration | undefined {
  return nearestConfiguration(configurations, uri)?.configuration;
}

/** The same with the file's path relative to the configuration's folder, spelt as its author would. */
export function nearestConfiguration(
  configurations: ReadonlyMap<string, Configuration>,
  uri: string,
): { readonly configuration: Configuration; readonly folder: string; readonly path: string } | undefined {
  if (configurations.size === 0) return undefined;
  let folder = parentOf(uri);
  while (folder.includes("/") && !folder.endsWith("/")) {
    const configuration = configurations.get(folder);
    if (configuration) return { configuration, folder, path: decoded(uri.slice(folder.length + 1)) };
    folder = parentOf(folder);
  }
  return undefined;
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
