import { describe, expect, test } from "vitest";
import {
  capacityHoursPerMonth,
  fiveYearHours,
  formatHours,
  formatMonths,
  hoursPerMonth,
  netHoursPerMonth,
  occurrencesPerMonth,
  paybackMonths,
  rankWork,
  toilShare,
} from "../../../server/src/core/math/toil.ts";

describe("hours per month", () => {
  test.each([
    // One minute a week is 4.35 h in five years; https://xkcd.com/1205 says 4 hours.
    { minutes: 1, count: 1, per: "week", people: 1, hours: 4.348 / 60 },
    // 5 minutes ten times a week are 43.5 h a year: break-even example of pmthetechguy.com.
    { minutes: 5, count: 10, per: "week", people: 1, hours: 43.48 / 12 },
    { minutes: 15, count: 1, per: "workday", people: 1, hours: 21.741 / 4 },
    { minutes: 60, count: 1, per: "hour", people: 1, hours: 730.5 },
    { minutes: 30, count: 2, per: "quarter", people: 3, hours: 1 },
    { minutes: 60, count: 6, per: "year", people: 2, hours: 1 },
  ] as const)("$count times a $per, $minutes minutes, $people people", ({ minutes, count, per, people, hours }) => {
    expect(hoursPerMonth({ occurrences: occurrencesPerMonth(count, per), minutes, people })).toBeCloseTo(hours, 3);
  });
});

test.each([
  [11.594, "11.6 h"],
  [0.8, "48 min"],
  [0.001, "1 min"],
  [0, "0 h"],
  [120.4, "120 h"],
  [2, "2 h"],
])("%d hours are shown as %s", (hours, text) => {
  expect(formatHours(hours)).toBe(text);
});

describe("automation", () => {
  // 5 minutes ten times a week are 43.5 h a year; 20 h to automate them come back after 5.52 months.
  const often = hoursPerMonth({ occurrences: occurrencesPerMonth(10, "week"), minutes: 5, people: 1 });
  // 15 minutes every workday, 4 h to automate: 3.2 weeks.
  const daily = hoursPerMonth({ occurrences: occurrencesPerMonth(1, "workday"), minutes: 15, people: 1 });

  test.each([
    { hours: often, cost: 20, months: 5.52, text: "5.5 months" },
    { hours: daily, cost: 4, months: 0.736, text: "3.2 weeks" },
  ])("of $hours h a month for $cost h pays back in $text", ({ hours, cost, months, text }) => {
    const payback = paybackMonths(cost, netHoursPerMonth({ hours, automatable: 1, maintenance: 0 }));
    expect(payback).toBeCloseTo(months, 2);
    expect(formatMonths(payback)).toBe(text);
  });

  test("saves what a machine can do, less its upkeep", () => {
    expect(netHoursPerMonth({ hours: 10, automatable: 0.5, maintenance: 2 })).toBe(3);
  });

  test.each([
    { automatable: 0, maintenance: 0 },
    { automatable: 0.2, maintenance: 2 },
    { automatable: 0.2, maintenance: 3 },
  ])("of $automatable with $maintenance h of upkeep never pays back", ({ automatable, maintenance }) => {
    const net = netHoursPerMonth({ hours: 10, automatable, maintenance });
    expect(paybackMonths(1, net)).toBe(Number.POSITIVE_INFINITY);
    expect(formatMonths(paybackMonths(1, net))).toBe("never");
    expect(fiveYearHours(net)).toBe(0);
  });

  test("may take within five years what it saves in them", () => {
    // https://xkcd.com/1205: a minute a week is worth 4 hours.
    const weekly = hoursPerMonth({ occurrences: occurrencesPerMonth(1, "week"), minutes: 1, people: 1 });
    expect(fiveYearHours(weekly)).toBeCloseTo(4.35, 2);
  });
});

describe("capacity", () => {
  test("is people, hours a week and weeks a month", () => {
    expect(capacityHoursPerMonth({ fte: 6, hoursPerWeek: 40, availability: 0.85 })).toBeCloseTo(887.04, 1);
  });

  test("is shared by toil, where there is any", () => {
    expect(toilShare(40, 160)).toBe(0.25);
    expect(toilShare(40, 0)).toBeUndefined();
    expect(toilShare(40, undefined)).toBeUndefined();
  });
});

test("work is ranked by hours, then by payback, then by name", () => {
  const works = [
    { name: "d", hours: 1, payback: undefined },
    { name: "c", hours: 2, payback: undefined },
    { name: "b", hours: 2, payback: undefined },
    { name: "a", hours: 2, payback: 3 },
    { name: "z", hours: 2, payback: 1 },
  ];
  expect(rankWork(works).map(({ name }) => name)).toEqual(["z", "a", "b", "c", "d"]);
});

test.each([
  [0.01, "less than a day"],
  [0.1, "3 days"],
  [0.0329, "1 day"],
  [0.5, "2.2 weeks"],
  [1, "1 month"],
  [23.94, "23.9 months"],
  [30, "2.5 years"],
])("%d months are shown as %s", (months, text) => {
  expect(formatMonths(months)).toBe(text);
});
