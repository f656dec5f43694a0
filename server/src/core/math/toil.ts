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

/** `11.6 h`, `48 min`, `120 h`: hours for people, below one hour in minutes. */
export function formatHours(hours: number): string {
  if (hours === 0) return "0 h";
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))} min`;
  return `${hours < 100 ? Number(hours.toFixed(1)) : Math.round(hours)} h`;
}
