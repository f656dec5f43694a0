import type { Span } from "../text/span.ts";
import { type Arguments, optionOf } from "./arguments.ts";
import type { ShellCommand } from "./commands.ts";
import { sqlIn } from "./danger.ts";
import { withoutFiller } from "./placeholders.ts";
import { argumentsFor, programOf } from "./programs.ts";
import type { ShellScript } from "./script.ts";

/** A deletion that takes more than its author can have meant, or may. Spans are those of the script's text. */
export type UnscopedDelete =
  | UnscopedFolder
  | UnscopedRows
  | { readonly sort: "root"; readonly span: Span }
  | { readonly sort: "objects"; readonly span: Span };

/** A folder whose name begins with what may be empty, so that its rest begins at the root. */
export interface UnscopedFolder {
  readonly sort: "variable" | "parameter";
  readonly name: string;
  /** What is deleted then. */
  readonly rest: string;
  readonly span: Span;
}

/** Every row of a table. */
export interface UnscopedRows {
  readonly sort: "rows";
  readonly words: string;
  readonly span: Span;
}

/** The deletions of a script that name too much. */
export function unscopedDeletes(script: ShellScript): readonly UnscopedDelete[] {
  const stopsWhenUnset = script.commands.some(({ words }) =>
    /^set -\w*u/.test(`${words[0].text} ${words[1]?.text ?? ""}`),
  );
  return script.commands.flatMap((command): readonly UnscopedDelete[] => {
    const name = programOf(command);
    if (name === "rm") return stopsWhenUnset ? [] : ofFiles(script, argumentsFor(command));
    if (name === "kubectl" || name === "k" || name === "oc") return ofObjects(command);
    const rows = sqlIn(command).filter(({ isUnscoped }) => isUnscoped);
    return rows.map(({ words, span }) => ({ sort: "rows", words, span }));
  });
}

function ofFiles(script: ShellScript, args: Arguments): readonly UnscopedDelete[] {
  if (!optionOf(args, "-r -R --recursive")) return [];
  return args.plain.flatMap((word): readonly UnscopedDelete[] => {
    if (word.text === "/" || word.text === "/*") return [{ sort: "root", span: word.span }];
    const behind = (start: number) => script.text.slice(start, word.span.end).replaceAll('"', "");
    const parameter = script.placeholders.find(
      ({ form, span }) => form === "brace" && isLead(script.text, word.span.start, span.start),
    );
    const lead = word.lead && script.uses.find(({ span }) => span.start === word.lead?.span.start);
    const [sort, found] = lead ? (["variable", lead] as const) : (["parameter", parameter] as const);
    const rest = found ? behind(found.span.end) : "";
    if (!found || !rest.startsWith("/") || (lead?.isGuarded ?? false)) return [];
    return [{ sort, name: found.name, rest: withoutFiller(rest), span: found.span }];
  });
}

/** Whether the placeholder is what the word begins with. */
function isLead(text: string, word: number, placeholder: number): boolean {
  return placeholder === word || (placeholder === word + 1 && text[word] === '"');
}

function ofObjects(command: ShellCommand): readonly UnscopedDelete[] {
  const args = argumentsFor(command);
  const all = args.plain[0]?.text === "delete" ? optionOf(args, "--all") : undefined;
  const isSelected = optionOf(args, "-l --selector --field-selector") !== undefined;
  const isTried = optionOf(args, "--dry-run") !== undefined;
  return all && all.value !== "false" && !isSelected && !isTried ? [{ sort: "objects", span: all.word.span }] : [];
}
