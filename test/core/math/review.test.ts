import { expect, test } from "vitest";
import { dayAt, parseDate } from "../../../server/src/core/math/date.ts";
import { type OpsLength, opsLength } from "../../../server/src/core/math/ops-duration.ts";
import { reviewState, reviewText } from "../../../server/src/core/math/review.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const after = (text: string): OpsLength => {
  const length = opsLength(text);
  if (!length) throw new Error(`${text} is no length`);
  return length;
};
const stateOf = (daysAgo: number, interval = "90d") => reviewState(dayAt(NOW) - daysAgo, after(interval), NOW);

test.each([
  [52, "reviewed 52 days ago, due in 38"],
  [0, "reviewed today, due in 90"],
  [1, "reviewed 1 day ago, due in 89"],
  [90, "reviewed 90 days ago, due today"],
  [91, "reviewed 91 days ago, 1 day overdue"],
  [120, "reviewed 120 days ago, 30 days overdue"],
  [-2, "to be reviewed in 2 days, due in 92"],
])("a review %d days ago that holds for 90", (daysAgo, text) => {
  expect(reviewText(stateOf(daysAgo))).toBe(text);
});

test("a part of a day counts as a day", () => {
  expect(stateOf(1, "12h").dueIn).toBe(0);
});

test("the numbers hold until midnight in UTC", () => {
  expect(stateOf(1).until).toBe(Date.UTC(2026, 10, 23));
});

test.each([
  ["2026-01-15", "6mo", "2026-07-15"],
  ["2025-08-31", "6mo", "2026-02-28"],
  ["2024-02-29", "1y", "2025-02-28"],
  ["2026-11-01", "30bd", "2026-12-01"],
])("reviewed on %s for %s it is due on %s", (last, interval, due) => {
  const { dueIn } = reviewState(parseDate(last) ?? 0, after(interval), NOW);
  expect(dueIn).toBe((parseDate(due) ?? 0) - dayAt(NOW));
});
