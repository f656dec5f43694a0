import { expect, test } from "vitest";
import { checkHints, checkHover, expectInOrder, outline, tooltips } from "../../support/features.ts";

const calendar = `
apiVersion: ops/v1
kind: Calendar
metadata:
  name: office
spec:
  timezone: Europe/London
  hours:
    - {days: [mon-fri], from: "09:00", to: "17:30"}
    - {days: [fri], from: "17:00", to: "18:00"}
  holidays: [2026-01-01, 2026-12-25]
`;

test("behind the time zone stand the hours of a week and the next holiday", () => {
  checkHints(calendar.replace("Europe/London", "Europe/London«43 h a week · next holiday Fri 25 Dec 2026»"));
});

test("without hours or holidays the days are counted", () => {
  checkHints(`
apiVersion: ops/v1
kind: Calendar
metadata: {name: office}
spec:
  timezone: UTC«5 days a week»
`);
});

test("a calendar inside a clock has the same hint", () => {
  checkHints(
    `
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web}
spec:
  clock:
    calendar:
      timezone: UTC«38 h 30 m a week»
      hours: [{days: [mon-thu], from: "08:30", to: "17:00"}, {days: [fri], from: "08:30", to: "13:00"}]
  tiers: []
`,
  );
});

test("the hint shows the week and the time there", () => {
  const [tooltip = ""] = Object.values(tooltips(calendar));
  expectInOrder(tooltip, [
    "| mon | 09:00–17:30 |",
    "| fri | 09:00–17:30, 17:00–18:00 |",
    "| sat | – |",
    "Holidays: 2026-01-01, 2026-12-25.",
    "Now: Sun 22 Nov 2026 12:00 GMT",
  ]);
});

test("hovering a time zone tells the time there", () => {
  checkHover(calendar.replace("Europe/London", "Europe/Lo$0ndon"), "Europe/London", "now Sun 22 Nov 2026 12:00 GMT");
});

test("hovering a holiday tells its day of the week", () => {
  checkHover(calendar.replace("2026-12-25", "2026-12$0-25"), "2026-12-25", "**Fri 25 Dec 2026**: in 33 days");
  checkHover(calendar.replace("2026-01-01", "2026-01$0-01"), "2026-01-01", "**Thu 1 Jan 2026**: 325 days ago");
});

test("the outline tells what a calendar holds", () => {
  expect(outline(calendar)).toBe("office (Calendar · Europe/London · 43 h a week · 2 holidays)");
});
