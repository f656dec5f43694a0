import { plain } from "./plain.ts";

/** A severity as a table names it: `SEV1 / P0`, `P0 — Critical`, `Critical`. */
export interface SeverityName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The number in one of its names. */
  readonly number: number | undefined;
  /** How bad its words say it is: the lower, the worse. */
  readonly rank: number | undefined;
}

/** Reads the name of a severity out of cells; undefined where they name none. */
export function readSeverity(...cells: readonly string[]): SeverityName | undefined {
  const names = cells.flatMap((cell) => cell.split(separators)).map(bare);
  const known = [...new Set(names.filter((name) => name !== ""))];
  const numbered = known.find((name) => numberOf(name) !== undefined);
  const ranks = known.flatMap((name) => rankOf(name) ?? []);
  if (numbered === undefined && ranks.length === 0) return undefined;
  // A bare number is the level's; the word beside it is its name.
  const name =
    known.find((each) => each === numbered && !/^\d+$/.test(each)) ?? known.find((each) => !/^\d+$/.test(each));
  const chosen = name ?? numbered ?? "";
  return {
    name: chosen,
    aliases: known.filter((each) => each !== chosen && each.length <= LONGEST_ALIAS && !/^\d+$/.test(each)),
    number: numbered === undefined ? undefined : numberOf(numbered),
    rank: ranks[0],
  };
}

/** Longer ones are sentences. */
const LONGEST_ALIAS = 30;

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
