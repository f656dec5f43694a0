import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAlarm } from "../../server/src/lsp/alarm.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function ringing() {
  const rung: string[] = [];
  const alarm = createAlarm({ now: () => Date.now() }, (uris) => void rung.push(...uris));
  return { alarm, rung, at: (seconds: number) => Date.now() + seconds * 1000 };
}

test("rings for each file when its time has come", () => {
  const { alarm, rung, at } = ringing();
  alarm.set("late", at(20));
  alarm.set("soon", at(10));
  alarm.set("never", Number.POSITIVE_INFINITY);
  vi.advanceTimersByTime(10_000);
  expect(rung).toEqual(["soon"]);
  vi.advanceTimersByTime(10_000);
  expect(rung).toEqual(["soon", "late"]);
});

test("a time that is taken back does not ring", () => {
  const { alarm, rung, at } = ringing();
  alarm.set("file", at(10));
  alarm.set("file", Number.POSITIVE_INFINITY);
  vi.advanceTimersByTime(60_000);
  expect(rung).toEqual([]);
});

test("what lies further ahead than a timer reaches still rings", () => {
  const { alarm, rung, at } = ringing();
  const days = 40;
  alarm.set("file", at(days * 86_400));
  vi.advanceTimersByTime((days - 1) * 86_400_000);
  expect(rung).toEqual([]);
  vi.advanceTimersByTime(86_400_000);
  expect(rung).toEqual(["file"]);
});

test("is silent when it is over", () => {
  const { alarm, rung, at } = ringing();
  alarm.set("file", at(10));
  alarm.dispose();
  vi.advanceTimersByTime(60_000);
  expect(rung).toEqual([]);
});
