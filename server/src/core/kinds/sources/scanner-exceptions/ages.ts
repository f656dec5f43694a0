import { days } from "../../../math/review.ts";
import { samePath } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { isEnd } from "./meanings.ts";
import { type Exceptions, type Expiry, exceptionsOf, type Waiver } from "./view.ts";

const DAY = 86_400_000;

/** From how many days before its end on a waiver is spoken of. */
export const NOTICE_DAYS = 14;

/** A waiver and its end, as it stands now. */
export interface Ending {
  readonly waiver: Waiver;
  readonly expiry: Expiry;
  /** The day of the end in UTC: `2026-12-31`. */
  readonly date: string;
  /** Whole days until the end, part days counted: 0 or less once it has come. */
  readonly daysLeft: number;
}

/** The waivers whose end is known. Says to the context until when the numbers hold. */
export function endingsOf(object: OpsObject, { now, validUntil }: RuleContext): readonly Ending[] {
  return exceptionsOf(object).waivers.flatMap((waiver) => {
    const ending = endingOf(waiver, now);
    if (!ending) return [];
    validUntil((waiver.expiry?.until ?? 0) - (ending.daysLeft - 1) * DAY);
    return [ending];
  });
}

/** How a waiver's end stands at an instant (epoch milliseconds). */
export function endingOf(waiver: Waiver, now: number): Ending | undefined {
  const { expiry } = waiver;
  if (expiry?.until === undefined) return undefined;
  const date = new Date(expiry.until).toISOString().slice(0, 10);
  return { waiver, expiry, date, daysLeft: Math.ceil((expiry.until - now) / DAY) };
}

/** `today`, `52 days ago`, `7 months ago`, `8 years ago`. */
export function agoText(daysAgo: number): string {
  if (daysAgo === 0) return "today";
  if (daysAgo < 90) return `${days(daysAgo)} ago`;
  if (daysAgo < 730) return `${Math.floor(daysAgo / 30.4375)} months ago`;
  return `${Math.floor(daysAgo / 365.25)} years ago`;
}

/** The waivers of vulnerabilities that hold for ever, without those whose end stands behind a key that the tool does not know. */
export function endlessOf({ waivers, strangers }: Exceptions): readonly Waiver[] {
  const misspelt = strangers.filter(({ text, holder }) => holder === "waiver" && isEnd(text));
  return waivers.filter(({ isVulnerability, expiry, id, path, name }) => {
    if (!isVulnerability || !id || expiry) return false;
    return !misspelt.some((key) => (path.length > 0 ? samePath(key.path.slice(0, -1), path) : key.waiver === name));
  });
}

/** The first of some names: `CVE-1, CVE-2, CVE-3 and 4 more`. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
