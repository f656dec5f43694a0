import { version } from "../../../package.json";
import { closest } from "../core/text/closest.ts";
import { help } from "./help.ts";
import { CLEAN, FAILED, type Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** Runs the command with the arguments behind its name; resolves with the exit status. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name = "", ...rest] = args[0] === "help" ? [...args.slice(1, 2), "--help"] : args;
  try {
    if (isCommand(name)) {
      if (!asksForHelp(rest)) return await commands[name](rest, io);
      io.stdout(help[name]);
      return CLEAN;
    }
    return runWithout(name, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const more = isCommand(name) ? `ops-as-code ${name} --help` : "ops-as-code --help";
    io.stderr(`ops-as-code: ${error.message}\nSee: ${more}\n`);
    return FAILED;
  }
}

type Command = (args: readonly string[], io: Io) => Promise<number>;

// Each command is loaded when it is asked for: `budget` needs no parser, `lsp` none of the others.
const commands: Readonly<Record<"check" | "budget" | "lsp", Command>> = {
  check: async (args, io) => (await import("./check/command.ts")).check(args, io),
  budget: async (args, io) => (await import("./budget/command.ts")).budget(args, io),
  lsp: async (args, io) => (await import("./lsp.ts")).lsp(args, io),
};

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

/** Help wins over whatever else is said, also over mistakes. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
}

function runWithout(name: string, io: Io): number {
  if (name === "--version" || name === "-v") {
    io.stdout(`${version}\n`);
    return CLEAN;
  }
  if (name === "--help" || name === "-h") {
    io.stdout(help[""]);
    return CLEAN;
  }
  if (name === "") throw new UsageError(`say what to do: ${Object.keys(commands).join(", ")}`);
  const meant = closest(name, Object.keys(commands));
  throw new UsageError(`there is no command ${name}${meant === undefined ? "" : `; did you mean ${meant}?`}`);
}
