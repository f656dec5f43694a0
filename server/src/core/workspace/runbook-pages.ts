import ignore from "ignore";
import { mayBeOurs } from "../kinds/recognise.ts";
import { languageOf } from "../syntax/languages.ts";
import { decoded } from "../text/uri.ts";
import { nearestConfiguration } from "./configuration.ts";
import type { Workspace } from "./workspace.ts";

/** What decides which pages are runbooks by their path. */
export type PathsOf = Pick<Workspace, "configurations" | "root">;

/** Which pages count as runbooks where no configuration says anything of it. */
const usual = ["**/runbooks/**/*.md", "**/RUNBOOK.md", "**/docs/runbook*.md"];
/** Pages about runbooks rather than runbooks: they never count by their path. */
const others = [
  ..."README.md index.md _index.md CONTRIBUTING.md CHANGELOG.md CODE_OF_CONDUCT.md SECURITY.md LICENSE.md".split(" "),
  ...["*template*.md", "**/templates/**", "**/.github/**"],
];

/**
 * Whether a page counts as a runbook by its path alone. The patterns of a configuration are relative to its folder; the
 * usual ones look at the path from the workspace's own folder on, whose name counts too.
 */
export function isRunbookPage(workspace: PathsOf, uri: string): boolean {
  if (languageOf(uri) !== "markdown") return false;
  const nearest = nearestConfiguration(workspace.configurations, uri);
  const patterns = nearest?.configuration.runbooks;
  const path = patterns && nearest ? nearest.path : pathFromRoot(workspace, uri);
  return ignore.isPathValid(path) && matcher(patterns ?? usual).ignores(path);
}

/** Whether a file can hold anything of ours: by its text, or as a page by its path. */
export function mayHoldOurs(workspace: PathsOf, uri: string, text: string): boolean {
  return mayBeOurs(uri, text) || isRunbookPage(workspace, uri);
}

function pathFromRoot({ root }: PathsOf, uri: string): string {
  const isInside = root !== undefined && uri.startsWith(`${root}/`);
  const path = isInside ? uri.slice(root.lastIndexOf("/") + 1) : uri.replace(/^[a-z][\w+.-]*:/i, "");
  // Without slashes and drive in front, which no pattern knows.
  return decoded(path).replace(/^\/*(?:[a-z]:\/)?/i, "");
}

function matcher(patterns: readonly string[]): ignore.Ignore {
  const known = matchers.get(patterns);
  if (known) return known;
  const made = ignore()
    .add([...patterns])
    .add(others.map((each) => `!${each}`));
  matchers.set(patterns, made);
  return made;
}

const matchers = new WeakMap<readonly string[], ignore.Ignore>();
