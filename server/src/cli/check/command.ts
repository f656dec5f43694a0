import type { Stage } from "../../core/kinds/rule.ts";
import { STAGES } from "../../core/workspace/configuration.ts";
import { decode } from "../../host/decode.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { CLEAN, ERRORS_FOUND, FAILED, type Io } from "../io.ts";
import { jsonReport } from "../reporters/json.ts";
import { textReport } from "../reporters/text.ts";
import { styleFor } from "../style.ts";
import { UsageError } from "../usage-error.ts";
import { lookUpFiles } from "./look-up-files.ts";
import { type Given, readWorkspace } from "./read-workspace.ts";
import { resultOf } from "./result.ts";

/** `ops-as-code check [PATH…]` */
export async function check(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, { format: true, "stdin-filename": true, now: true, stage: true, color: true });
  const format = given.oneOf("format", ["text", "json"]);
  const style = styleFor(given, io);
  const now = readInstant(given.text("now")) ?? io.host.clock();
  const asked = {
    paths: given.positionals,
    stdin: await readStdin(given.text("stdin-filename"), io),
    stage: readStage(given),
  };
  const read = await lookUpFiles(io.host.files, await readWorkspace(io, asked), now);
  for (const problem of read.problems) io.stderr(`ops-as-code: ${problem}\n`);
  const result = resultOf(read, io.cwd, now);
  io.stdout(format === "json" ? jsonReport(result) : textReport(result, style, io.terminal));
  if (read.problems.length > 0) return FAILED;
  return result.summary.error > 0 ? ERRORS_FOUND : CLEAN;
}

function readStage(given: Arguments): Stage | undefined {
  return given.text("stage") === undefined ? undefined : given.oneOf<Stage>("stage", STAGES);
}

async function readStdin(name: string | undefined, io: Io): Promise<Given["stdin"]> {
  if (name === undefined) return undefined;
  if (name === "") throw new UsageError("--stdin-filename needs the name of a file");
  const loaded = decode(await io.stdin());
  if (loaded.type === "text") return { name, text: loaded.text };
  throw new UsageError(`standard input, read as ${name}, is neither UTF-8 nor UTF-16 text`);
}

function readInstant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const instant = instantShape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new UsageError(`--now is an instant with its offset, such as 2026-11-22T12:00:00Z, not "${text}"`);
  }
  return instant;
}

/** ISO 8601 with an offset; without one, the answer would hang on where the command runs. */
const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
