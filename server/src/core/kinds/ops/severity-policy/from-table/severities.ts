import { plain } from "./plain.ts";

/** A severity as a table names it: `SEV1 / P0`, `P0 — Critical`, `Critical`. */
export interface SeverityName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The number in one of its names. */
  readonly number: number | undefined;
  /** How bad its words say it is: the lower, the worse. */
  readonly rank: number | undefined;
  /** Whether its cell says more than names. */
  readonly saysMore: boolean;
}

/** Reads the name of a severity out of its cell, and the words in a column of names beside it; undefined for none. */
export function readSeverity(cell: string, label: string): SeverityName | undefined {
  const parts = [...new Set(cell.split(separators).map(bare).flatMap(numberAndWord))].filter((part) => part !== "");
  const others = parts.filter((part) => numberOf(part) === undefined && rankOf(part) === undefined);
  // A single word beside a name is another name; several are a sentence.
  const saysMore = others.length > 1 || others.some((part) => /\s/.test(part) || part.length > LONGEST_NAME);
  const own = saysMore ? parts.filter((part) => !others.includes(part)) : parts;
  const names = [...new Set([...own, bare(label)])].filter((name) => name !== "");
  const numbered = names.find((name) => numberOf(name) !== undefined);
  const rank = names.flatMap((name) => rankOf(name) ?? [])[0];
  if (numbered === undefined && rank === undefined) return undefined;
  // A bare number is the level's; the word beside it is the name.
  const words = names.filter((name) => !/^\d+$/.test(name));
  const name = words.find((each) => each === numbered) ?? words[0] ?? numbered ?? "";
  return {
    name,
    aliases: words.filter((each) => each !== name),
    number: numbered === undefined ? undefined : numberOf(numbered),
    rank,
    saysMore,
  };
}

/** `P1 Critical` and `Critical P1` are two names. */
function numberAndWord(part: string): readonly string[] {
  const [, first, second] = /^(\S+) (\S+)$/.exec(part) ?? [];
  if (first === undefined || second === undefined) return [part];
  const isPair = (number: string, word: string) => numberOf(number) !== undefined && rankOf(word) !== undefined;
  return isPair(first, second) || isPair(second, first) ? [first, second] : [part];
}

/** Longer ones are sentences. */
const LONGEST_NAME = 30;

const separators = /\s*[/|():,;]\s*|\s+[-–—]+\s+|\s*[–—]\s*/;

/** Without colour marks and other signs around it. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
}

function numberOf(name: string): number | undefined {
  const found = numbered.exec(plain(name))?.[1];
  return found === undefined ? undefined : Number(found);
}

const numbered =
  /^(?:(?:sev|severity|p|prio|priority|s|l|level|nivel|severidad|severidade|gravedad|prioridad|prioridade|stufe|schweregrad|prioritat|severite|gravite|priorite|niveau)?[ ._-]*)(\d{1,2})$/;

function rankOf(name: string): number | undefined {
  const rank = ranks.findIndex((words) => words.has(plain(name)));
  return rank < 0 ? undefined : rank;
}

const ranks: readonly ReadonlySet<string>[] = [
  "critical blocker emergency critico critica kritisch critique",
  "major high severe urgent alto alta grave hoch schwer majeur majeure haute elevee eleve",
  "medium moderate normal medio media mittel moyen moyenne modere",
  "minor low bajo baja baixo baixa leve niedrig gering mineur mineure basse faible",
  "trivial informational info cosmetic informativo information",
].map((words) => new Set(words.split(" ")));
