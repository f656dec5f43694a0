import { leadingOptions } from "./arguments.ts";
import { readCommands, type ShellCommand } from "./commands.ts";
import { FILLER } from "./placeholders.ts";
import type { ShellWord } from "./words.ts";

/** The commands that a command runs, and those that these run, outer ones first. */
export function innerCommands(command: ShellCommand, depth = 0): readonly ShellCommand[] {
  if (depth > DEEPEST) return [];
  return directlyInside(command).flatMap((inner) => [inner, ...innerCommands(inner, depth + 1)]);
}

/** `sudo ssh host sudo sh -c …` goes four deep; nobody writes more. */
const DEEPEST = 8;

function directlyInside(command: ShellCommand): readonly ShellCommand[] {
  const [program, ...words] = command.words;
  const name = program.text.slice(program.text.lastIndexOf("/") + 1);
  const prefix = Object.hasOwn(prefixes, name) ? prefixes[name] : undefined;
  // `command -v name` only asks whether there is such a program.
  if (name === "command" && /^-[vV]$/.test(words[0]?.text ?? "")) return [];
  if (prefix) return behindOptions(command, words, prefix);
  if (/^(?:ba|da|k|z)?sh$/.test(name)) return ofShell(command, words);
  if (name === "su") return ofScript(optionValue(words, "-c --command"));
  if (name === "eval") return ofWords(command, words);
  if (name === "ssh") return onOtherHost(command, words);
  if (name === "find") return ofFind(command, words);
  if (/^(?:kubectl|k|oc|docker|podman|nerdctl|crictl|nsenter|lxc|incus)$/.test(name))
    return inContainer(command, words);
  return name === "gcloud" ? ofScript(optionValue(words, "--command")) : [];
}

/** Programs that run what stands behind their own options: the options with values, and how many words come before. */
const prefixes: Readonly<Record<string, { readonly takesValue: string; readonly skip?: number }>> = {
  sudo: { takesValue: "-u -g -h -p -C -r -t -T -U -D -R --user --group --host --chdir" },
  doas: { takesValue: "-u -C" },
  env: { takesValue: "-u -C --unset --chdir" },
  nohup: { takesValue: "" },
  nice: { takesValue: "-n --adjustment" },
  ionice: { takesValue: "-c -n -p" },
  setsid: { takesValue: "" },
  stdbuf: { takesValue: "-i -o -e" },
  timeout: { takesValue: "-k -s --kill-after --signal", skip: 1 },
  flock: { takesValue: "-w -E --timeout", skip: 1 },
  chroot: { takesValue: "--userspec --groups", skip: 1 },
  xargs: { takesValue: "-I -i -n -P -L -s -d -a -E --max-args --max-procs --replace --delimiter --arg-file" },
  watch: { takesValue: "-n --interval" },
  command: { takesValue: "" },
  builtin: { takesValue: "" },
  exec: { takesValue: "-a" },
};

function behindOptions(
  command: ShellCommand,
  words: readonly ShellWord[],
  { takesValue, skip = 0 }: { readonly takesValue: string; readonly skip?: number },
): readonly ShellCommand[] {
  let from = leadingOptions(words, takesValue) + skip;
  // `sudo NAME=value command`, `env NAME=value command`.
  while (/^[A-Za-z_]\w*=/.test(words[from]?.text ?? "")) from++;
  return ofWords(command, words.slice(from));
}

/** A command from words that are its own; from one quoted text, what the shell reads there. */
function ofWords({ input }: ShellCommand, words: readonly ShellWord[]): readonly ShellCommand[] {
  const [first, ...others] = words;
  if (!first) return [];
  return others.length === 0 && /\s/.test(first.text) ? ofScript(first) : [{ words: [first, ...others], input }];
}

/** The commands in a word that a shell reads once more. */
function ofScript(word: ShellWord | undefined): readonly ShellCommand[] {
  if (!word || word.text.startsWith(FILLER)) return [];
  const place = ({ start, end }: ShellWord["span"]) =>
    word.quotedAt === undefined ? word.span : { start: word.quotedAt + start, end: word.quotedAt + end };
  return readCommands(word.text).commands.map(({ words, input }) => {
    const [first, ...others] = words.map(
      (each): ShellWord => ({
        ...each,
        span: place(each.span),
        lead: each.lead && { ...each.lead, span: place(each.lead.span) },
        quotedAt:
          each.quotedAt === undefined || word.quotedAt === undefined ? undefined : word.quotedAt + each.quotedAt,
      }),
    );
    return {
      words: [first as ShellWord, ...others],
      input: word.quotedAt === undefined ? undefined : input && { ...input, start: input.start + word.quotedAt },
    };
  });
}

/** `sh -c 'command'`; without a command and a file, what it reads from a here-document. */
function ofShell(command: ShellCommand, words: readonly ShellWord[]): readonly ShellCommand[] {
  const at = words.findIndex(({ text }) => /^-\w*c$/.test(text));
  if (at >= 0) return ofScript(words[at + 1]);
  return words.every(({ text }) => text.startsWith("-")) ? ofInput(command) : [];
}

function optionValue(words: readonly ShellWord[], names: string): ShellWord | undefined {
  const wanted = names.split(" ");
  const at = words.findIndex(({ text }) => wanted.includes(text));
  return at < 0 ? undefined : words[at + 1];
}

function onOtherHost(command: ShellCommand, words: readonly ShellWord[]): readonly ShellCommand[] {
  const host = leadingOptions(words, "-p -i -l -o -L -R -D -F -J -b -c -E -e -I -m -O -Q -S -W -w -B");
  const inside = ofWords(command, words.slice(host + 1));
  return inside.length > 0 ? inside : ofInput(command);
}

/** A shell reads its commands from a here-document where nothing else gives it any. */
function ofInput({ input }: ShellCommand): readonly ShellCommand[] {
  if (!input) return [];
  const span = { start: input.start, end: input.start + input.text.length };
  return ofScript({ text: input.text, span, lead: undefined, quotedAt: input.start });
}

/** `find … -exec rm {} \;` */
function ofFind(command: ShellCommand, words: readonly ShellWord[]): readonly ShellCommand[] {
  const at = words.findIndex(({ text }) => /^-(?:exec|execdir|ok|okdir)$/.test(text));
  const end = words.findIndex(({ text }, index) => index > at && (text === ";" || text === "+"));
  return at < 0 ? [] : ofWords({ ...command, input: undefined }, words.slice(at + 1, end < 0 ? undefined : end));
}

/** `kubectl exec pod -- command`; of Docker, `docker exec container command`. */
function inContainer(command: ShellCommand, words: readonly ShellWord[]): readonly ShellCommand[] {
  const dashes = words.findIndex(({ text }) => text === "--");
  const verb = words.findIndex(({ text }) => /^(?:exec|rsh|debug)$/.test(text));
  if (dashes >= 0) return ofWords(command, words.slice(dashes + 1));
  if (verb < 0 || !/(?:docker|podman|nerdctl|crictl)$/.test(command.words[0].text)) return [];
  const options = words.slice(verb + 1);
  return ofWords(command, options.slice(leadingOptions(options, "-e -u -w --env --user --workdir --env-file") + 1));
}
