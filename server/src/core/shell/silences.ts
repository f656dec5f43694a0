import type { Span } from "../text/span.ts";
import { optionOf } from "./arguments.ts";
import type { ShellCommand } from "./commands.ts";
import { argumentsFor, programOf } from "./programs.ts";

/** A command that keeps alerts quiet and does not say for how long. */
export interface OpenSilence {
  readonly words: string;
  readonly span: Span;
  /** When it ends by itself; undefined where it never does. */
  readonly ends: string | undefined;
  /** The option that says when. */
  readonly option: string;
}

/** The silence that a command makes without saying when it ends. */
export function openSilence(command: ShellCommand): OpenSilence | undefined {
  const name = programOf(command);
  const args = argumentsFor(command);
  const [first, second] = args.plain;
  if (!first || !second) return undefined;
  const span = { start: args.program.span.start, end: second.span.end };
  const words = `${name} ${first.text} ${second.text}`;
  // Alertmanager's `amtool silence add` has a default: one hour.
  if (words === "amtool silence add" && !optionOf(args, "-d --duration -e --end"))
    return { words, span, ends: "1h", option: "--duration" };
  // Datadog's `dog` mutes a monitor until somebody unmutes it.
  if (words === "dog monitor mute" && !optionOf(args, "--end"))
    return { words, span, ends: undefined, option: "--end" };
  return undefined;
}
