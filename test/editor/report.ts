// What the suite says on the extension host's console. The runner reads these lines the same way from every host.

/** Counts of a finished run; sent as one JSON line. */
export interface Outcome {
  passed: number;
  failed: number;
  pending: number;
}

/** Prints Mocha's events in the manner of its spec reporter, every line marked for the runner. */
export function follow(runner: Mocha.Runner): Outcome {
  const outcome: Outcome = { passed: 0, failed: 0, pending: 0 };
  const failures: string[] = [];
  let depth = 0;
  const indented = (text: string) => say(`${"  ".repeat(depth)}${text}`);
  runner.on("suite", (suite) => {
    depth++;
    if (!suite.root) indented(suite.title);
  });
  runner.on("suite end", () => {
    depth--;
  });
  runner.on("pass", (test) => {
    outcome.passed++;
    indented(`  ✔ ${test.title} (${test.duration ?? 0} ms)`);
  });
  runner.on("pending", (test) => {
    outcome.pending++;
    indented(`  - ${test.title}`);
  });
  runner.on("fail", (test, error: unknown) => {
    outcome.failed++;
    indented(`  ${outcome.failed}) ${test.title}`);
    failures.push(`${outcome.failed}) ${test.fullTitle()}\n${describe(error)}`);
  });
  runner.on("end", () => {
    for (const failure of failures) say(`\n${failure}`);
  });
  return outcome;
}

/** Tells the runner the outcome; throws unless at least one test passed and none failed. */
export function finish(outcome: Outcome): void {
  console.log(`[outcome] ${JSON.stringify(outcome)}`);
  if (outcome.failed > 0) throw new Error(`${outcome.failed} failed`);
  if (outcome.passed === 0) throw new Error("no test ran");
}

function say(text: string): void {
  for (const line of text.split("\n")) console.log(`[editor] ${line}`);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, stack = "" } = error;
  return stack.includes(message) ? stack : `${message}\n${stack}`;
}
