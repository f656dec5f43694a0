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
const others = ["README.md", "index.md", "_index.md", "CONTRIBUTING.md", "*template*.md", "**/templates/**"];

/**
 * Whether a page counts as a runbook by its path alone. The patterns of a configuration are relative to its folder; the
 * usual ones look at the path from the workspace's own folder on, whose name counts too.
 */
export function isRunbookPage(workspace: PathsOf, uri: string): boolean {
  if (languageOf(uri) !== "markdown") return false;
  const nearest = nearestConfiguration(workspace.configurations, uri);
  const patterns = nearest?.configuration.runbooks;
  const path = patterns && nearest ? nearest.path : pathFromRoot(workspace, uri);
  return path !== "" && matcher(patterns ?? usual).ignores(path);
}

/** Whether a file can hold anything of ours: by its text, or as a page by its path. */
export function mayHoldOurs(workspace: PathsOf, uri: string, text: string): boolean {
  return mayBeOurs(uri, text) || isRunbookPage(workspace, uri);
}

function pathFromRoot({ root }: PathsOf, uri: string): string {
  const above = root === undefined ? undefined : root.slice(0, root.lastIndexOf("/") + 1);
  const path = above && uri.startsWith(`${root}/`) ? uri.slice(above.length) : uri.replace(/^[a-z][\w+.-]*:\/*/i, "");
  return decoded(path);
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
