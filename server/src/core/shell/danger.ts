import type { Span } from "../text/span.ts";
import { type Arguments, optionOf } from "./arguments.ts";
import type { ShellCommand } from "./commands.ts";
import { cloud } from "./dangers/cloud.ts";
import { data } from "./dangers/data.ts";
import { kubernetes } from "./dangers/kubernetes.ts";
import { system } from "./dangers/system.ts";
import type { Judge, Verdict } from "./dangers/verdict.ts";
import { withoutFiller } from "./placeholders.ts";
import { argumentsFor, programOf } from "./programs.ts";
import { type SqlChange, sqlChanges } from "./sql.ts";

/** A command that takes something away or interrupts it. */
export interface Danger extends Pick<Verdict, "grade" | "effect"> {
  /** The words that decide: `kubectl delete`. */
  readonly words: string;
  /** From the first of these words to the last. */
  readonly span: Span;
  /** The program, and its words that take back what the command does. */
  readonly opposite: { readonly program: string; readonly words: readonly string[] } | undefined;
}

/** What a command does to a running system; undefined where it only looks, or nobody knows. */
export function dangerOf(command: ShellCommand): Danger | undefined {
  const name = programOf(command);
  const judge = name.startsWith("mkfs") ? formats : Object.hasOwn(judges, name) ? judges[name] : undefined;
  if (!judge) return sqlIn(command).flatMap((change) => sqlDanger(change) ?? [])[0];
  const args = argumentsFor(command);
  const verdict = isTrial(args) ? undefined : judge(args);
  return verdict && placed(command, verdict);
}

/** Whether the command only says what it would do. */
function isTrial(args: Arguments): boolean {
  const trial = optionOf(args, "--dry-run --dryrun --help --version");
  return trial !== undefined && !/^(?:none|false)$/.test(trial.value);
}

/** Whether a command takes back what another one does: `uncordon` a drain, `start` a stop. */
export function takesBack(command: ShellCommand, { opposite }: Danger): boolean {
  if (!opposite || programOf(command) !== opposite.program) return false;
  const [first, second] = argumentsFor(command).plain;
  const isOpposite = opposite.words.includes(first?.text ?? "") || opposite.words.includes(second?.text ?? "");
  return isOpposite && dangerOf(command)?.grade !== "destructive";
}

/** The statements of SQL that a command hands to a database: `psql -c "…"`, a here-document. */
export function sqlIn(command: ShellCommand): readonly SqlChange[] {
  const name = programOf(command);
  const options = Object.hasOwn(clients, name) ? clients[name] : undefined;
  if (options === undefined) return [];
  const at = command.words.findIndex(({ text }) => options.split(" ").includes(text));
  const word = at < 0 ? command.words.find(({ text }) => /^\S+\s\S/.test(text)) : command.words[at + 1];
  const { input } = command;
  const changes = word ? sqlChanges(word.text).map((change) => moved(change, word.span, word.quotedAt)) : [];
  return [...changes, ...(input ? sqlChanges(input.text).map((change) => moved(change, undefined, input.start)) : [])];
}

/** What a statement of SQL takes away; undefined for an UPDATE that says which rows. */
export function sqlDanger({ words, span, isUnscoped }: SqlChange): Danger | undefined {
  const verb = words.split(" ")[0] ?? "";
  if (verb === "UPDATE" && !isUnscoped) return undefined;
  return { grade: "destructive", effect: effects[verb] ?? "changes every row", words, span, opposite: undefined };
}

const effects: Readonly<Record<string, string>> = {
  DROP: "drops what the database holds",
  TRUNCATE: "deletes all rows",
  DELETE: "deletes rows",
  ALTER: "drops a part of a table",
};

const judges: Readonly<Record<string, Judge>> = { ...kubernetes, ...cloud, ...system, ...data };

const formats: Judge = () => ({
  grade: "destructive",
  effect: "makes a new file system over what is there",
  words: [],
});

/** The clients of databases, with the options behind which a statement stands. */
const clients: Readonly<Record<string, string>> = {
  psql: "-c --command",
  mysql: "-e --execute",
  mariadb: "-e --execute",
  sqlite3: "-cmd",
  "clickhouse-client": "-q --query",
  cqlsh: "-e --execute",
  cockroach: "-e --execute",
};

function placed(command: ShellCommand, { grade, effect, words: deciding, opposite }: Verdict): Danger {
  const { words } = command;
  const program = words[0];
  const last = deciding.reduce((end, { span }) => Math.max(end, span.end), program.span.end);
  const text = [program.text, ...deciding.map((word) => word.text)].join(" ");
  const span = { start: program.span.start, end: last };
  return {
    grade,
    effect: withoutFiller(effect),
    words: withoutFiller(text),
    span,
    opposite: opposite === undefined ? undefined : { program: programOf(command), words: opposite.split("|") },
  };
}

function moved(change: SqlChange, whole: Span | undefined, start: number | undefined): SqlChange {
  if (start === undefined) return { ...change, span: whole ?? change.span };
  return { ...change, span: { start: start + change.span.start, end: start + change.span.end } };
}
