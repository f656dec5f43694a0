// Runs the suite in an extension host on Node. The runner's bundle imports this first, so that describe() and it()
// exist when the test files are loaded, then the test files, and exports run().
import Mocha from "mocha";
import { finish, follow, type Outcome } from "./report.ts";

declare const OPS_AS_CODE_GREP: string;

const mocha = new Mocha({ ui: "bdd", timeout: 30_000, grep: OPS_AS_CODE_GREP || undefined });
mocha.suite.emit("pre-require", globalThis, "suite", mocha);

/** What VS Code calls. */
export async function run(): Promise<void> {
  let outcome: Outcome = { passed: 0, failed: 0, pending: 0 };
  mocha.reporter(function report(this: unknown, runner: Mocha.Runner) {
    outcome = follow(runner);
  } as unknown as Mocha.ReporterConstructor);
  await new Promise<void>((resolve) => mocha.run(() => resolve()));
  finish(outcome);
}
