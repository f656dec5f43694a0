import { expect, test } from "vitest";
import { dateText, parseDate } from "../../../server/src/core/math/date.ts";
import { momentText, zoneName } from "../../../server/src/core/math/moment-text.ts";
import {
  addBusinessDays,
  clockTimeText,
  closingTime,
  isBusinessDay,
  minutesPerWeek,
  parseClockTime,
  parseWeekdays,
  readCalendar,
  type WrittenCalendar,
} from "../../../server/src/core/math/work-calendar.ts";

const day = (date: string) => parseDate(date) ?? Number.NaN;

function calendar(written: Partial<WrittenCalendar>) {
  const read = readCalendar({ timezone: "Europe/London", ...written });
  if (!read) throw new Error("not read");
  return read;
}

test.each([
  ["mon", [1]],
  ["mon-fri", [1, 2, 3, 4, 5]],
  ["sat-mon", [6, 0, 1]],
  ["sun-sat", [0, 1, 2, 3, 4, 5, 6]],
  ["Mon", undefined],
  ["mon-", undefined],
  ["mon-wed-fri", undefined],
  ["", undefined],
])("%j are the days %j", (text, expected) => expect(parseWeekdays(text)).toEqual(expected));

test.each([
  ["00:00", 0],
  ["09:30", 570],
  ["24:00", 1440],
  ["24:01", undefined],
  ["9:30", undefined],
  ["09:60", undefined],
  ["09:30:00", undefined],
])("%j is the minute %j", (text, expected) => {
  expect(parseClockTime(text)).toBe(expected);
  if (expected !== undefined) expect(clockTimeText(expected)).toBe(text);
});

test("a calendar needs a time zone that exists", () => {
  expect(readCalendar({})).toBeUndefined();
  expect(readCalendar({ timezone: "Mars/Base" })).toBeUndefined();
});

test("without readable hours Monday to Friday are worked, all day", () => {
  const unreadable = { days: ["Montag"], from: "17:00", to: "09:00" };
  for (const hours of [undefined, [], [unreadable], [undefined]]) {
    const plain = calendar({ hours });
    expect(plain.week.map((each) => each.length)).toEqual([0, 1, 1, 1, 1, 1, 0]);
    expect(closingTime(plain, day("2026-11-23"))).toBe(1440);
  }
});

test("work ends with the last hours of a day, and hours that overlap count once", () => {
  const hours = [
    { days: ["mon"], from: "09:00", to: "12:00" },
    { days: ["mon"], from: "11:00", to: "18:00" },
    { days: ["sat"], from: "10:00", to: "11:00" },
  ];
  const two = calendar({ hours });
  expect(closingTime(two, day("2026-11-23"))).toBe(18 * 60);
  expect(minutesPerWeek(two)).toBe(10 * 60);
});

test("a holiday is no business day", () => {
  const office = calendar({ holidays: ["2026-12-25", "2026-02-30", undefined] });
  expect(isBusinessDay(office, day("2026-12-24"))).toBe(true);
  expect(isBusinessDay(office, day("2026-12-25"))).toBe(false);
  expect(isBusinessDay(office, day("2026-12-26"))).toBe(false);
  expect(dateText(addBusinessDays(office, day("2026-12-24"), 1))).toBe("2026-12-28");
  expect(addBusinessDays(office, day("2026-12-24"), 0)).toBe(day("2026-12-24"));
});

test.each([
  ["2026-11-24T19:04:00Z", "Europe/Berlin", "Tue 24 Nov 2026 20:04 CET"],
  ["2026-07-01T12:00:59Z", "Europe/London", "Wed 1 Jul 2026 13:00 BST"],
  ["2026-07-01T12:00:00Z", "America/New_York", "Wed 1 Jul 2026 08:00 EDT"],
  ["2026-11-24T19:04:00Z", "UTC", "Tue 24 Nov 2026 19:04 UTC"],
  ["1969-12-31T23:00:00Z", "UTC", "Wed 31 Dec 1969 23:00 UTC"],
])("%s in %s is %s", (instant, zone, expected) => {
  expect(momentText(Date.parse(instant), zone)).toBe(expected);
});

test("a zone without a short name has its distance from Greenwich", () => {
  expect(zoneName(Date.parse("2026-11-24T19:04:00Z"), "America/Sao_Paulo")).toBe("GMT-3");
  expect(momentText(0, "Mars/Base")).toBeUndefined();
});
