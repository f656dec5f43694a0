import { type ParseArgsConfig, parseArgs } from "node:util";
import { closest } from "../core/text/closest.ts";
import { UsageError } from "./usage-error.ts";

/** What was said on the command line behind the command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option; undefined where it is not given. The last one wins. */
  text(option: string): string | undefined;
  /** The value of an option that has only these values, the first of which is its default. */
  oneOf<Value extends string>(option: string, values: readonly [Value, ...Value[]]): Value;
  has(option: string): boolean;
}

/**
 * Reads a command's arguments. `takesValue` says of each option, by its name without dashes, whether it has a value.
 *
 * @throws UsageError where an option is unknown or its value is missing.
 */
export function readArguments(args: readonly string[], takesValue: Readonly<Record<string, boolean>>): Arguments {
  const { values, positionals } = parse(args, takesValue);
  const text = (option: string) => {
    const value = values[option];
    return typeof value === "string" ? value : undefined;
  };
  return {
    positionals,
    text,
    oneOf(option, allowed) {
      const given = text(option) ?? allowed[0];
      const value = allowed.find((each) => each === given);
      if (value === undefined) throw new UsageError(`--${option} is ${allowed.join(", ")}, not "${given}"`);
      return value;
    },
    has: (option) => values[option] === true,
  };
}

function parse(args: readonly string[], takesValue: Readonly<Record<string, boolean>>) {
  const options: ParseArgsConfig["options"] = Object.fromEntries(
    Object.entries(takesValue).map(([name, hasValue]) => [name, { type: hasValue ? "string" : "boolean" }]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inOurWords(error as Error & { code?: string }, Object.keys(takesValue)));
  }
}

/** Node's own messages go on about `--` for a page. */
function inOurWords({ code, message }: Error & { code?: string }, names: readonly string[]): string {
  const [, option = ""] = /'(?:-\w, )?(--?[^' ]+)/.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const meant = closest(option, names);
    return `there is no option ${option}${meant === undefined ? "" : `; did you mean --${meant}?`}`;
  }
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    return `${option} ${/does not take/.test(message) ? "takes no value" : "needs a value"}`;
  }
  return message;
}
