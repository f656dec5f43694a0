import { buffer } from "node:stream/consumers";
import { FAILED, type Io } from "../cli/io.ts";
import { run } from "../cli/run.ts";
import { nodeHost } from "../host/node.ts";

/** The server's file in `dist`, seen from the command's; a name in a variable is left alone by the bundler. */
const SERVER = "../server/node.js";

/** A reader that has seen enough (`| head`) closes the pipe; that is no mistake of anybody. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

process.stdout.on("error", ignoreClosedPipe);
process.stderr.on("error", ignoreClosedPipe);
const stderr = (text: string) => void process.stderr.write(text);

const io: Io = {
  host: nodeHost((message) => stderr(`${message}\n`)),
  cwd: process.cwd(),
  environment: process.env,
  terminal: process.stdout.isTTY ? { columns: process.stdout.columns || 80 } : null,
  stdout: (text) => void process.stdout.write(text),
  stderr,
  stdin: () => buffer(process.stdin),
  startServer: async () => ((await import(SERVER)) as typeof import("./node.ts")).startOnNode(),
};

// The status is set, not exited with: the process ends by itself once everything has been written.
run(process.argv.slice(2), io).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    stderr(`ops-as-code: a mistake of its own: ${(error as Error)?.stack ?? error}\n`);
    process.exitCode = FAILED;
  },
);
