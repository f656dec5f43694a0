import { readCommands, type ShellContent } from "./commands.ts";
import { type NormalisedShell, normaliseShell } from "./normalise.ts";
import { innerCommands } from "./wrappers.ts";

/** A text of commands as it stands on a page. All offsets are those of the text as it was given. */
export interface ShellScript extends NormalisedShell, ShellContent {}

/**
 * Reads a text of commands with its prompts, output and placeholders. Among its commands are also those that another one
 * runs: behind `sudo`, `xargs`, `ssh`, `kubectl exec`, `sh -c` and the like.
 */
export function readShell(text: string): ShellScript {
  const normalised = normaliseShell(text);
  const content = readCommands(normalised.text);
  const commands = content.commands.flatMap((command) => [command, ...innerCommands(command)]);
  return { ...normalised, ...content, text: normalised.text, commands };
}
