// The suite in desktop VS Code by @vscode/test-electron, or, by the same call, in the stand-in for it.
import * as fs from "node:fs";
import * as path from "node:path";
import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { onPath } from "../hosts/chromium.mjs";
import { within } from "../hosts/session.mjs";
import { SETTINGS } from "../hosts/settings.mjs";
import { ensureDesktopHost } from "../hosts/setup.mjs";

/** Runs `tests` with the extensions of these folders; resolves with the host's exit code. */
export async function runInDesktop({ session, tests, workspace, extensions, screenshot, seconds, lines }) {
  const host = await ensureDesktopHost();
  lines.say(`host: ${host.description}`);
  const userData = path.join(session.root, "user-data");
  fs.mkdirSync(path.join(userData, "User"), { recursive: true });
  fs.writeFileSync(path.join(userData, "User", "settings.json"), JSON.stringify(SETTINGS, null, 2));
  const { server, chromium } = host;
  const restore = divertOutput(lines);
  try {
    const run = runTests({
      vscodeExecutablePath: host.executable ?? standIn(session.root),
      extensionDevelopmentPath: extensions,
      extensionTestsPath: tests,
      launchArgs: [
        workspace,
        "--disable-extensions",
        `--user-data-dir=${userData}`,
        `--extensions-dir=${path.join(session.root, "extensions")}`,
      ],
      extensionTestsEnv: server && { OPS_AS_CODE_STAND_IN: JSON.stringify({ server, chromium, screenshot, seconds }) },
    });
    // The stand-in keeps the time itself, and takes a screenshot; a little later it would be stuck.
    const code = await within(seconds + 30, run.catch(exitCode), () => 124);
    return { description: host.description, code };
  } finally {
    restore();
  }
}

function exitCode(error) {
  if (error instanceof TestRunFailedError) return error.code ?? 1;
  throw error;
}

/** An executable that takes the arguments of `code`. */
function standIn(folder) {
  const script = path.join(folder, "code");
  const dying = process.platform === "linux" && onPath("setpriv") ? "setpriv --pdeathsig TERM " : "";
  const main = path.resolve(import.meta.dirname, "../hosts/stand-in.mjs");
  fs.writeFileSync(script, `#!/bin/sh\nexec ${dying}'${process.execPath}' '${main}' "$@"\n`, { mode: 0o755 });
  return script;
}

/** test-electron copies the host's output to this process's: give it to `lines` instead. */
function divertOutput(lines) {
  const { stdout, stderr } = process;
  const [out, err] = [stdout.write, stderr.write];
  let inside = false;
  const divert = (original, stream) =>
    function write(chunk, ...rest) {
      if (inside) return original.call(stream, chunk, ...rest);
      inside = true;
      try {
        lines.write(String(chunk));
      } finally {
        inside = false;
      }
      return true;
    };
  stdout.write = divert(out, stdout);
  stderr.write = divert(err, stderr);
  return () => {
    stdout.write = out;
    stderr.write = err;
  };
}
