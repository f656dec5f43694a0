import { execFile } from "node:child_process";
import * as path from "node:path";
import { promisify } from "node:util";

export const title = "npm start brings up an editor with the extension";
export const hosts = ["desktop"];

export default async function start() {
  const script = path.resolve(import.meta.dirname, "../../../tools/start.mjs");
  // With what is built: a build would throw the package of the other steps away.
  // Not as a part of this run, whose leftovers it would end, the browser among them.
  const { OPS_AS_CODE_RUN_ID: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--no-build", "--once"], { env });
  if (!stdout.includes("installed: ops-as-code.ops-as-code")) throw new Error(`it is not installed:\n${stdout}`);
}
