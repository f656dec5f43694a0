/** Days in a month on average, over the leap years of a century: 365.25 / 12. */
export const DAYS_PER_MONTH = 30.4375;
/** 30.4375 / 7. */
export const WEEKS_PER_MONTH = DAYS_PER_MONTH / 7;
/** Five days of seven. */
export const WORKDAYS_PER_MONTH = WEEKS_PER_MONTH * 5;
/** Share of the time that toil may take at the most: Google, Site Reliability Engineering, ch. 5, "Eliminating Toil". */
export const TOIL_CAP = 0.5;
/** Share of the time from which on toil is worth a look: what Google's SREs reported on average, same chapter. */
export const TOIL_AVERAGE = 0.33;

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

/** What automating it would take and bring. */
export interface Automation {
  /** The share of the work that can be automated, 0 to 1. */
  readonly automatable: number;
  /** Hours to build it, once. */
  readonly automationHours: number | undefined;
  /** Hours a month to keep it running. */
  readonly maintenanceHoursPerMonth: number;
}

/** Times per month of `count` per unit. */
export function occurrencesPerMonth(count: number, per: FrequencyUnit): number {
  return count * timesPerMonth[per];
}

/** Hours per month: occurrences · minutes · people / 60. */
export function hoursPerMonth({ occurrences, minutes, people }: ToilWork): number {
  return (occurrences * minutes * people) / 60;
}

/** Hours per month that a team has: full-time people · hours a week · weeks a month · share of the time they are there. */
export function capacityHours(fte: number, hoursPerWeek: number, availability: number): number {
  return fte * hoursPerWeek * WEEKS_PER_MONTH * availability;
}

/** Hours per month that automation saves after its own upkeep; may be negative. */
export function netSavedHours(hours: number, { automatable, maintenanceHoursPerMonth }: Automation): number {
  return hours * automatable - maintenanceHoursPerMonth;
}

/** Months until automation has paid for itself; infinite when it never does, undefined when nobody said what it takes. */
export function paybackMonths(hours: number, automation: Automation): number | undefined {
  if (automation.automationHours === undefined) return undefined;
  const net = netSavedHours(hours, automation);
  return net > 0 ? automation.automationHours / net : Number.POSITIVE_INFINITY;
}

/**
 * Hours that may go into automating before more time is spent than saved over five years (60 months); 0 where nothing is
 * saved. The table of https://xkcd.com/1205 with a month of 30.4375 days.
 */
export function fiveYearBudgetHours(hours: number, automation: Automation): number {
  return Math.max(0, netSavedHours(hours, automation) * 60);
}

/** `11.6 h`, `48 min`, `120 h`: hours for people, below one hour in minutes. */
export function formatHours(hours: number): string {
  if (hours === 0) return "0 h";
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return `${hours < 100 ? Number(hours.toFixed(1)) : Math.round(hours)} h`;
}

/** `6 days`, `3.2 weeks`, `5.5 months`, `never`: how long until automation has paid for itself. */
export function formatPayback(months: number): string {
  if (!Number.isFinite(months)) return "never";
  const inDays = months * DAYS_PER_MONTH;
  if (inDays < 14) return plural(Math.max(1, Math.round(inDays)), "day");
  if (months < 2) return plural(Number((inDays / 7).toFixed(1)), "week");
  return months < 24 ? plural(Number(months.toFixed(1)), "month") : plural(Number((months / 12).toFixed(1)), "year");
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
