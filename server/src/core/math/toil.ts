/** Days in a month on average, over the leap years of a century: 365.25 / 12. */
export const DAYS_PER_MONTH = 30.4375;
/** 30.4375 / 7. */
export const WEEKS_PER_MONTH = DAYS_PER_MONTH / 7;
/** Five days of seven. */
export const WORKDAYS_PER_MONTH = WEEKS_PER_MONTH * 5;
export type FrequencyUnit = "hour" | "day" | "workday" | "week" | "month" | "quarter" | "year";

/** How often one unit comes in a month. */
export const timesPerMonth: Readonly<Record<FrequencyUnit, number>> = {
  hour: 24 * DAYS_PER_MONTH,
  day: DAYS_PER_MONTH,
  workday: WORKDAYS_PER_MONTH,
  week: WEEKS_PER_MONTH,
  month: 1,
  quarter: 1 / 3,
  year: 1 / 12,
};

/** One piece of recurring work. */
export interface ToilWork {
  /** Times per month, see `occurrencesPerMonth`. */
  readonly occurrences: number;
  /** Minutes that one of the people needs each time. */
  readonly minutes: number;
  readonly people: number;
}

/** Times per month of `count` per unit. */
export function occurrencesPerMonth(count: number, per: FrequencyUnit): number {
  return count * timesPerMonth[per];
}

/** Hours per month: occurrences · minutes · people / 60. */
export function hoursPerMonth({ occurrences, minutes, people }: ToilWork): number {
  return (occurrences * minutes * people) / 60;
}

/** The hours of work that a team has in a month. */
export interface Capacity {
  /** Full-time equivalents; people, where all work full time. */
  readonly fte: number;
  /** Hours of a full-time week. */
  readonly hoursPerWeek: number;
  /** The share of these hours that is left for work, 0 to 1. */
  readonly availability: number;
}

/** Hours a month: full-time equivalents · hours a week · weeks a month · availability. */
export function capacityHoursPerMonth({ fte, hoursPerWeek, availability }: Capacity): number {
  return fte * hoursPerWeek * WEEKS_PER_MONTH * availability;
}

/**
 * The share of a team's time that toil takes, where 0.5 is half; undefined without capacity. The SRE book allows at most
 * half: https://sre.google/sre-book/eliminating-toil
 */
export function toilShare(hours: number, capacity: number | undefined): number | undefined {
  return capacity !== undefined && capacity > 0 ? hours / capacity : undefined;
}

/** What it takes to say whether automating a piece of work is worth it. */
export interface Automation {
  /** What the work takes by hand, in hours a month. */
  readonly hours: number;
  /** The share of it that a machine could do, 0 to 1. */
  readonly automatable: number;
  /** Hours a month to keep the automation running. */
  readonly maintenance: number;
}

/** Hours a month that automation saves after its upkeep; 0 or less where it costs more than it saves. */
export function netHoursPerMonth({ hours, automatable, maintenance }: Automation): number {
  return hours * automatable - maintenance;
}

/** Months until `automationHours`, spent once, are saved; infinite where nothing is saved. */
export function paybackMonths(automationHours: number, net: number): number {
  return net > 0 ? automationHours / net : Number.POSITIVE_INFINITY;
}

/**
 * The hours that automating may take at the most, if it is to be worth it within five years: what 60 months save. The
 * table of https://xkcd.com/1205 counts in the same way. 0 where nothing is saved.
 */
export function fiveYearHours(net: number): number {
  return Math.max(0, net * 60);
}

/** A piece of work as it is ranked. */
export interface RankedWork {
  readonly name: string;
  /** Hours a month. */
  readonly hours: number;
  /** Months until its automation pays back; undefined where nobody knows. */
  readonly payback: number | undefined;
}

/** The works with the most hours first; of equal ones that which pays back sooner, then by name. */
export function rankWork<Work extends RankedWork>(works: readonly Work[]): readonly Work[] {
  const payback = (work: Work) => work.payback ?? Number.POSITIVE_INFINITY;
  return [...works].sort((a, b) => {
    if (a.hours !== b.hours) return b.hours - a.hours;
    if (payback(a) !== payback(b)) return payback(a) - payback(b);
    return a.name < b.name ? -1 : 1;
  });
}

/** `11.6 h`, `48 min`, `120 h`: hours for people, below one hour in minutes. */
export function formatHours(hours: number): string {
  if (hours === 0) return "0 h";
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return `${hours < 100 ? Number(hours.toFixed(1)) : Math.round(hours)} h`;
}

/** `3.2 weeks`, `5.5 months`, `2.1 years`, `never`: months for people, in the unit that is easiest to grasp. */
export function formatMonths(months: number): string {
  if (!Number.isFinite(months)) return "never";
  const days = months * DAYS_PER_MONTH;
  if (days < 1) return "less than a day";
  if (days < 7) return unit(days, "day");
  if (months < 1) return unit(months * WEEKS_PER_MONTH, "week");
  return months < 24 ? unit(months, "month") : unit(months / 12, "year");
}

function unit(count: number, name: string): string {
  const rounded = Number(count.toFixed(1));
  return `${rounded} ${name}${rounded === 1 ? "" : "s"}`;
}
