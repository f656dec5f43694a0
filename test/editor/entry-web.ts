// Runs the suite in the worker extension host: as entry-node.ts, with Mocha's browser build, which sets globalThis.mocha.
import "mocha/mocha.js";
import { finish, follow, type Outcome } from "./report.ts";

declare const OPS_AS_CODE_GREP: string;
declare const mocha: BrowserMocha;

let outcome: Outcome = { passed: 0, failed: 0, pending: 0 };
mocha.setup({
  ui: "bdd",
  timeout: 30_000,
  grep: OPS_AS_CODE_GREP || undefined,
  reporter: function report(this: unknown, runner: Mocha.Runner) {
    outcome = follow(runner);
  } as unknown as Mocha.ReporterConstructor,
});

/** What VS Code calls. */
export async function run(): Promise<void> {
  await new Promise<void>((resolve) => void mocha.run(() => resolve()));
  finish(outcome);
}
