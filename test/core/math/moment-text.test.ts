import { expect, test } from "vitest";
import { parseDate } from "../../../server/src/core/math/date.ts";
import { nearDayText } from "../../../server/src/core/math/moment-text.ts";

/** 2026-11-22. */
const TODAY = 20_779;

test.each([
  ["2026-11-24", "Tue 24 Nov"],
  ["2026-11-22", "Sun 22 Nov"],
  ["2027-01-04", "Mon 4 Jan"],
  ["2027-11-22", "Mon 22 Nov 2027"],
  ["2026-11-21", "Sat 21 Nov 2026"],
])("%s is %s, with its year where it may be another one", (date, expected) => {
  expect(nearDayText(parseDate(date) ?? Number.NaN, TODAY)).toBe(expected);
});
