import * as fs from "node:fs";

/**
 * Sorts what a host prints: lines of the suite's report go to the terminal, the outcome is kept, everything is logged.
 * `quiet` prints nothing; `locate` may rewrite the lines of the report.
 * @returns {{ file: string, say(text: string): void, write(text: string): void, note(text: string): void, measures: object[],
 *   outcome: object | undefined, tail(count: number): string }}
 */
export function collectLines(file, { locate = (line) => line, quiet = false } = {}) {
  fs.writeFileSync(file, "");
  let rest = "";
  let outcome;
  const measures = [];
  // Frames of Mocha itself say nothing about a failure.
  const print = (text) => quiet || /\/mocha\//.test(text) || console.log(text);
  const take = (line) => {
    const [, mark, text] = /\[(editor|outcome|measure)\] (.*)$/.exec(line) ?? [];
    if (mark === "editor") print(locate(text));
    if (mark === "measure") measures.push(JSON.parse(text));
    if (mark === "outcome") outcome = JSON.parse(text);
    fs.appendFileSync(file, `${line}\n`);
  };
  return {
    file,
    write(text) {
      const parts = (rest + text).split("\n");
      rest = parts.pop();
      for (const line of parts) take(line);
    },
    say: (text) => quiet || console.log(text),
    /** Logs a line of something else than the suite. */
    note: (text) => fs.appendFileSync(file, `${text}\n`),
    /** What the suite measured, in order. */
    measures,
    get outcome() {
      return outcome;
    },
    tail: (count) => telling(fs.readFileSync(file, "utf8").trimEnd().split("\n")).slice(-count).join("\n"),
  };
}

/** What VS Code always prints says nothing about the run; `ENOPRO` is the served folder before and after its extension lives. */
const NOISE =
  /^(\[page log\]|Ignoring fetching|Updating additional builtin|Found additional builtin|\[AgentHost|\[AccountPolicyGate|\[Service Worker|Creating a socket|Loading development extension)|ENOPRO|workbench\.web\.main\.internal|package\.nls\.json|^\s+at async Promise\.all/;
const telling = (lines) => lines.filter((line) => !NOISE.test(line));
