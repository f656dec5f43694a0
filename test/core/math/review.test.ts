import { expect, test } from "vitest";
import { dayAt } from "../../../server/src/core/math/date.ts";
import { reviewState, reviewText } from "../../../server/src/core/math/review.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400;
const stateOf = (daysAgo: number, interval = 90 * DAY) => reviewState(dayAt(NOW) - daysAgo, interval, NOW);

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
  expect(stateOf(1, 12 * 3600).dueIn).toBe(0);
});

test("the numbers hold until midnight in UTC", () => {
  expect(stateOf(1).until).toBe(Date.UTC(2026, 10, 23));
});
