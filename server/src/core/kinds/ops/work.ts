import { type FrequencyUnit, hoursPerMonth, occurrencesPerMonth, timesPerMonth } from "../../math/toil.ts";

/** What a `frequency` mapping says, of which anything may be missing. */
export interface Frequency {
  readonly count?: number;
  readonly per?: string;
  readonly perMonth?: number;
}

/** A piece of recurring work as it is written, of which anything may be missing. */
export interface WrittenWork {
  readonly frequency?: Frequency;
  readonly minutes?: number;
  readonly people?: number;
}

/** Hours a month of a piece of work; undefined while what it takes to know is missing or no amount of work. */
export function workHoursPerMonth({ frequency, minutes, people = 1 }: WrittenWork): number | undefined {
  const occurrences = frequency && monthly(frequency);
  if (occurrences === undefined || minutes === undefined) return undefined;
  const isWork = occurrences > 0 && minutes > 0 && people > 0;
  return isWork ? hoursPerMonth({ occurrences, minutes, people }) : undefined;
}

/** Times a month; per deployment and per alert only where somebody says how many of them there are. */
export function monthly({ count, per, perMonth }: Frequency): number | undefined {
  if (count === undefined || per === undefined) return undefined;
  if (per === "deploy" || per === "alert") return perMonth === undefined ? undefined : count * perMonth;
  return Object.hasOwn(timesPerMonth, per) ? occurrencesPerMonth(count, per as FrequencyUnit) : undefined;
}
