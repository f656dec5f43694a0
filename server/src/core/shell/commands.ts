import type { Assignment, Command, HereDoc, SyntaxNode } from "unbash";
import { shellParser } from "../libraries.ts";
import { DEEPEST, hasOwnText, parseShell, type ShellProblem } from "./parse.ts";
import { type Expansion, expansionOf, type ShellWord, wordOf } from "./words.ts";

/** One command with its arguments. */
export interface ShellCommand {
  /** The program and its arguments. */
  readonly words: readonly [ShellWord, ...ShellWord[]];
  /** What it reads from a here-document, and where that begins. */
  readonly input: { readonly text: string; readonly start: number } | undefined;
}

/** What a shell would do with a text. */
export interface ShellContent {
  readonly problems: readonly ShellProblem[];
  /** In the order of the text. */
  readonly commands: readonly ShellCommand[];
  /** The variables that are used, in the order of the text. */
  readonly uses: readonly Expansion[];
  /** The variables that get a value, or are taken over from outside: `export NAME`, `read NAME`. */
  readonly sets: ReadonlySet<string>;
}

/** Reads a text without prompts and placeholders. */
export function readCommands(text: string): ShellContent {
  const { script, problems } = parseShell(text);
  const found: Found = { text, commands: [], uses: [], sets: new Set() };
  visit(script, found, 0);
  return { problems, ...found };
}

interface Found {
  readonly text: string;
  readonly commands: ShellCommand[];
  readonly uses: Expansion[];
  readonly sets: Set<string>;
}

function visit(node: SyntaxNode, found: Found, depth: number): void {
  if (depth > DEEPEST || hasOwnText(node)) return;
  if (node.type === "Command") takeCommand(node, found);
  else if (node.type === "Assignment") found.sets.add(node.name);
  else if (node.type === "For" || node.type === "Select") found.sets.add(node.name.value);
  else if (node.type === "SimpleExpansion" || node.type === "ParameterExpansion") {
    const expansion = expansionOf(node, found.text);
    if (expansion) found.uses.push(expansion);
    const sets = node.type === "ParameterExpansion" && /^:?=$/.test(node.operation?.operator ?? "");
    if (expansion && sets) found.sets.add(expansion.name);
  }
  shellParser().forEachChild(node, (child) => visit(child, found, depth + 1));
}

function takeCommand({ name, suffix }: Command, found: Found): void {
  if (!name) return;
  const words = suffix.flatMap((part) => {
    if (part.type === "Word") return [wordOf(part, found.text)];
    return part.type === "Assignment" ? [assignmentWord(part)] : [];
  });
  const heredoc = suffix.find((part): part is HereDoc => part.type === "HereDoc");
  const input = heredoc && { text: heredoc.body.text, start: heredoc.body.pos };
  found.commands.push({ words: [wordOf(name, found.text), ...words], input });
  for (const each of namesSetBy(name.value, words)) found.sets.add(each);
}

/** `NAME=value` behind a command such as `export` or `env`, as the word it is to any other program. */
function assignmentWord({ text, pos, end }: Assignment): ShellWord {
  return { text, span: { start: pos, end }, lead: undefined, quotedAt: undefined };
}

/** The variables that a command of the shell itself gives a value to, or takes over. */
function namesSetBy(program: string, words: readonly ShellWord[]): readonly string[] {
  const names = words.map(({ text }) => text).filter((text) => /^[A-Za-z_]\w*$/.test(text));
  if (/^(?:export|read|declare|local|readonly|typeset|mapfile|readarray|getopts|let)$/.test(program)) return names;
  const at = program === "printf" ? words.findIndex(({ text }) => text === "-v") : -1;
  return at < 0 ? [] : [words[at + 1]?.text ?? ""];
}
