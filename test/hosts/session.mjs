// One run of a host: its temporary folder, what it started, and how all of it ends again.
import { randomUUID } from "node:crypto";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

const RUN_ID = "OPS_AS_CODE_RUN_ID";

/**
 * Starts a session: `{ root, stop, onStop }`. What is started for it inherits a run id in its environment, so that
 * leftovers can be found and ended one by one. `stop()` runs the registered steps last-first, ends leftovers and
 * removes the folder; it also runs when the process is interrupted, which then ends with `interruptedCode`.
 */
export function startSession({ interruptedCode = 130 } = {}) {
  process.env[RUN_ID] ??= randomUUID();
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "ops-as-code-"));
  const steps = [];
  let stopping;
  const stop = () => {
    stopping ??= runSteps(steps).then(() => fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 }));
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => void stop().finally(() => process.exit(interruptedCode)));
  }
  return { root, stop, onStop: (step) => void steps.push(step), isStopping: () => stopping !== undefined };
}

/** Resolves after `milliseconds`. */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** `promise`, or what `late()` returns when it takes longer than `seconds`. */
export async function within(seconds, promise, late) {
  let timer;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(() => resolve(late()), seconds * 1000);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}

async function runSteps(steps) {
  for (const step of steps.reverse()) {
    try {
      await step();
    } catch (error) {
      console.error(`hosts: while stopping: ${error.message}`);
    }
  }
  await endLeftovers();
}

async function endLeftovers() {
  for (const end = Date.now() + 4_000; leftovers().length > 0 && Date.now() < end; ) await pause(100);
  for (const { pid, command } of leftovers()) {
    console.error(`hosts: had to kill process ${pid}: ${command}`);
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended in the meantime.
    }
  }
}

/** Processes of this run that still live (Linux only: elsewhere there is no /proc to read, and the list is empty). */
function leftovers() {
  if (process.platform !== "linux") return [];
  const mark = `${RUN_ID}=${process.env[RUN_ID]}`;
  const found = [];
  for (const entry of fs.readdirSync("/proc")) {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid || pid === process.ppid) continue;
    try {
      if (!fs.readFileSync(`/proc/${pid}/environ`, "latin1").includes(mark)) continue;
      if (/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "latin1"))) continue;
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ").slice(0, 160);
      found.push({ pid, command });
    } catch {
      // Gone, or not ours to read.
    }
  }
  return found;
}
