import type { ShellCommand } from "./commands.ts";
import type { ShellWord } from "./words.ts";

/** The words of a command, sorted as its program sorts them. */
export interface Arguments {
  readonly program: ShellWord;
  /** What is no option and no option's value, and all that stands behind `--`. */
  readonly plain: readonly ShellWord[];
  readonly options: readonly Option[];
}

export interface Option {
  /** `--name`, or `-n`; of `-it` both. */
  readonly name: string;
  /** "" where there is none. */
  readonly value: string;
  readonly word: ShellWord;
}

/** How a program reads its options. */
export interface OptionStyle {
  /** The options whose value may stand in the next word: `-n --namespace`. */
  readonly takesValue?: string;
  /** Whether `-name` is one option and not four: Terraform, find. */
  readonly isLongWithOneDash?: boolean;
}

/** Sorts the words of a command. */
export function argumentsOf({ words }: Pick<ShellCommand, "words">, style: OptionStyle = {}): Arguments {
  const [program, ...others] = words;
  const takesValue = new Set((style.takesValue ?? "").split(" "));
  const plain: ShellWord[] = [];
  const options: Option[] = [];
  const end = others.findIndex(({ text }) => text === "--");
  const sorted = end < 0 ? others : others.slice(0, end);
  for (let index = 0; index < sorted.length; index++) {
    const word = sorted[index] as ShellWord;
    const read = optionsIn(word, takesValue, style.isLongWithOneDash ?? false);
    if (read.length === 0) plain.push(word);
    const last = read.at(-1);
    const wantsValue = last !== undefined && last.value === "" && takesValue.has(last.name) && !word.text.includes("=");
    options.push(...(wantsValue ? [...read.slice(0, -1), { ...last, value: sorted[++index]?.text ?? "" }] : read));
  }
  return { program, plain: end < 0 ? plain : [...plain, ...others.slice(end + 1)], options };
}

/** The option of one of these names, e.g. `-f --force`. */
export function optionOf({ options }: Arguments, names: string): Option | undefined {
  const wanted = names.split(" ");
  return options.find(({ name }) => wanted.includes(name));
}

/** How many words there are up to the command that another one runs: its own options and their values. */
export function leadingOptions(words: readonly ShellWord[], takesValue: string): number {
  const names = new Set(takesValue.split(" "));
  let index = 0;
  while (index < words.length) {
    const read = optionsIn(words[index] as ShellWord, names, false);
    if (words[index]?.text === "--") return index + 1;
    const last = read.at(-1);
    if (last === undefined) return index;
    index += last.value === "" && names.has(last.name) && !words[index]?.text.includes("=") ? 2 : 1;
  }
  return index;
}

function optionsIn(word: ShellWord, takesValue: ReadonlySet<string>, isLongWithOneDash: boolean): readonly Option[] {
  const match = /^(--?)([A-Za-z0-9][^=]*)(?:=([\s\S]*))?$/.exec(word.text);
  if (!match) return [];
  const [, dash = "", name = "", value = ""] = match;
  if (dash === "--" || isLongWithOneDash) return [{ name: `${dash}${name}`, value, word }];
  const options: Option[] = [];
  for (const [at, letter] of [...name].entries()) {
    const isLast = takesValue.has(`-${letter}`);
    const attached = isLast ? word.text.slice(at + 2) : "";
    options.push({ name: `-${letter}`, value: attached, word });
    if (isLast) break;
  }
  return options;
}
