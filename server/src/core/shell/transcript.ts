import type { Span } from "../text/span.ts";
import { parseShell } from "./parse.ts";

/** What of a text is no command: prompts in front of commands, and what the commands printed. */
export interface Transcript {
  readonly prompts: readonly Span[];
  readonly output: readonly Span[];
}

/**
 * Finds prompts (`$ `, `user@host:~$ `, `[root@host ~]# `, `sh-5.1# `). Where there is one, lines that no prompt begins and
 * that continue no command are output; comments are neither. A bare `# ` begins a comment.
 */
export function readTranscript(text: string): Transcript {
  const lines = linesOf(text);
  const heads = lines.map((line) => PROMPT.exec(text.slice(line.start, line.end))?.[0].length ?? 0);
  if (heads.every((length) => length === 0)) return none;
  const prompts: Span[] = [];
  const output: Span[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Span;
    const head = heads[index] ?? 0;
    if (head === 0) {
      if (isOutput(text.slice(line.start, line.end))) output.push(line);
      index++;
      continue;
    }
    prompts.push({ start: line.start, end: line.start + head });
    let until = index + 1;
    while (until < lines.length && heads[until] === 0 && until < index + LONGEST_COMMAND) until++;
    const length = commandLength(
      lines.slice(index, until).map(({ start, end }) => text.slice(start, end)),
      head,
    );
    prompts.push(...secondaryPrompts(text, lines.slice(index + 1, index + length)));
    index += length;
  }
  return { prompts, output };
}

const none: Transcript = { prompts: [], output: [] };

const PROMPT =
  /^[ \t]*(?:\([\w.-]+\) ?)?(?:\$|(?:[\w.-]+@[\w.-]+(?::[^\s$#]*| [^\s$#]+)?|\[[\w.-]+@[^\]\n]*\]|(?:ba|z|k)?sh-[\d.]+)[$#])[ \t]+(?=\S)/;

/** The prompt of a line that continues a command. */
const SECONDARY = /^[ \t]*> /;

/** Lines that one command may have at most. */
const LONGEST_COMMAND = 50;

function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*(?:\n|$)/g)]
    .filter(([line]) => line !== "")
    .map(({ 0: line, index }) => ({ start: index, end: index + line.replace(/\n$/, "").length }));
}

function isOutput(line: string): boolean {
  return /\S/.test(line) && !/^\s*#/.test(line);
}

/** How many lines the command has whose first one, behind its prompt, is the first of these: until it is complete. */
function commandLength(lines: readonly string[], head: number): number {
  let command = (lines[0] ?? "").slice(head);
  for (let length = 1; ; length++) {
    if (isComplete(command)) return length;
    const more = lines[length];
    // Never complete: then only what the shell joins without a doubt.
    if (more === undefined) return joinedLines(lines);
    command += `\n${more.replace(SECONDARY, "")}`;
  }
}

function isComplete(command: string): boolean {
  if (/\\\s*$/.test(command)) return false;
  const heredoc = /<<-?\s*(["']?)(\w+)\1/.exec(command);
  if (heredoc && !command.split("\n").some((line) => line.trim() === heredoc[2])) return false;
  return parseShell(command).problems.length === 0;
}

function joinedLines(lines: readonly string[]): number {
  const last = lines.findIndex((line) => !/\\\s*$/.test(line));
  return last < 0 ? lines.length : last + 1;
}

function secondaryPrompts(text: string, lines: readonly Span[]): readonly Span[] {
  return lines.flatMap(({ start, end }) => {
    const prompt = SECONDARY.exec(text.slice(start, end));
    return prompt ? [{ start, end: start + prompt[0].length }] : [];
  });
}
