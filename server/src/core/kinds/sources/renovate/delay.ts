/** Seconds of the units that Renovate reads, by their first letters; a month is 30 days. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ s: 1, sec: 1, second: 1, m: 60, min: 60, minute: 60, h: 3600, hour: 3600, d: 86_400, day: 86_400 },
  ...{ w: 604_800, week: 604_800, month: 2_592_000 },
};

/** The seconds of a length as Renovate writes it: `3 days`, `12 hours`, `1 week`; undefined for what is none. */
export function delaySeconds(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]+?)s?$/i.exec(text.trim());
  const unit = match && UNITS[match[2]?.toLowerCase() ?? ""];
  return unit ? Number(match[1]) * unit : undefined;
}
