import { expect, test } from "vitest";
import { delaySeconds } from "../../../server/src/core/kinds/sources/renovate/delay.ts";

test.each([
  ["3 days", 259_200],
  ["1 day", 86_400],
  ["12 hours", 43_200],
  ["1.5h", 5400],
  ["1 week", 604_800],
  [" 2d ", 172_800],
  ["30 minutes", 1800],
  ["0 days", 0],
  ["1 month", 2_592_000],
  ["soon", undefined],
  ["3", undefined],
  ["3 daze", undefined],
  ["", undefined],
])("%j", (text, seconds) => expect(delaySeconds(text)).toBe(seconds));
