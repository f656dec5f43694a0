import { describe, expect, test } from "vitest";
import { command } from "./support.ts";

describe("ops-as-code budget", () => {
  test("prints what a target allows", async () => {
    expect(await command("budget 99.9")).toEqual({
      status: 0,
      stderr: "",
      serving: false,
      stdout: `Target 99.9 %, error budget 0.1 %

  Window          May be down
  hour            3.6 s
  day             1 m 26 s
  week (7 d)      10 m 4 s
  28 d            40 m 19 s
  month (30 d)    43 m 12 s
  quarter (90 d)  2 h 9 m 36 s
  year (365 d)    8 h 45 m 36 s

  Requests        May fail
  1,000           1
  10,000          10
  1,000,000       1,000
`,
    });
  });

  test.each(["99.9%", "99.9 %", "0.999", "99.90"])("takes a target as %s", async (target) => {
    expect(await command(`budget ${target}`)).toEqual(await command("budget 99.9"));
  });

  test("adds the window and the number of requests asked for", async () => {
    const { stdout } = await command("budget 99.5 --window 2w --requests 250,000");
    expect(stdout).toMatch(/^ {2}2 w \(14 d\) +1 h 40 m 48 s$/m);
    expect(stdout).toMatch(/^ {2}250,000 +1,250$/m);
  });

  test("--format json prints seconds and ratios", async () => {
    const { stdout } = await command("budget 0.999 --window 12h --requests 5000 --format json");
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      target: 0.999,
      errorBudget: 0.001,
      windows: expect.arrayContaining([{ window: "12 h", windowSeconds: 43_200, budgetSeconds: 43.2 }]),
      requests: expect.arrayContaining([{ requests: 5000, allowedBad: 5, wholeBadEvents: 5 }]),
    });
  });

  test.each([
    ["", "say the target: 99.9, 99.9% or 0.999"],
    ["high", 'the target "high" is no number'],
    ["101", 'the target "101" is above 100 %'],
    ["-- -1", 'the target "-1" is below 0'],
    ["99.9 28d", "budget takes one target, not 99.9 and 28d"],
    ["99.9 --window 28days", 'the window "28days" has a unit that OpenSLO does not know; did you mean 28d?'],
    ["99.9 --window 28", 'the window "28" has no unit; write it as 28d'],
    ["99.9 --window 1h30m", 'the window "1h30m" has more than one part'],
    ["99.9 --window 0d", 'the window "0d" has no length'],
    ["99.9 --requests many", 'the number of requests "many" is no whole number'],
    ["99.9 --requests 1.5", 'the number of requests "1.5" is no whole number'],
  ])("budget %s ends with 2 and says why", async (args, message) => {
    expect(await command(`budget ${args}`.trim())).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining(message),
    });
  });
});
