import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CvssProblem, parseCvssVector } from "../../../server/src/core/math/cvss.ts";
import { type CvssVersion, metricsOf } from "../../../server/src/core/math/cvss-metrics.ts";
import { cvssScore } from "../../../server/src/core/math/cvss-score.ts";
import vectors from "./cvss-vectors.json";

const v31 = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";
const v40 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
const v2 = "AV:N/AC:L/Au:N/C:P/I:P/A:P";

/** The problems of a vector as `reason at "text": what it says`. */
function problems(text: string): readonly string[] {
  const result = parseCvssVector(text);
  return result.ok
    ? []
    : result.problems.map((problem) => {
        const at = text.slice(problem.span.start, problem.span.end);
        return `${problem.reason} at "${at === text ? "…" : at}"${more(problem)}`;
      });
}

function more(problem: CvssProblem): string {
  switch (problem.reason) {
    case "no-version":
      return problem.version ? `, ${problem.version}` : "";
    case "missing":
      return `: ${problem.metrics.map(({ key }) => key).join(", ")}`;
    case "metric":
      return problem.meant ? `, ${problem.meant}` : problem.otherVersion ? `, of ${problem.otherVersion}` : "";
    case "version":
    case "value":
      return problem.meant ? `, ${problem.meant}` : "";
    default:
      return "";
  }
}

describe("a vector", () => {
  test.each([
    [v31, "3.1"],
    [v31.replace("3.1", "3.0"), "3.0"],
    [v40, "4.0"],
    [v2, "2.0"],
    [`(${v2})`, "2.0"],
    [`CVSS:2.0/${v2}`, "2.0"],
    [`${v31}/E:P/RL:O/RC:C/CR:H/MAV:L/MA:X`, "3.1"],
    [`${v40}/E:A/MSI:S/S:P/AU:Y/R:I/V:C/RE:H/U:Amber`, "4.0"],
    [`${v2}/E:POC/RL:OF/RC:UR/CDP:LM/TD:ND`, "2.0"],
    ["CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N", "3.1"],
  ])("%s is one of version %s", (text, version) => {
    expect(parseCvssVector(text)).toMatchObject({ ok: true, version });
  });

  test.each([
    ["", ['no-version at "…"']],
    ["critical", ['no-version at "…"']],
    ["9.8", ['no-version at "…"']],
    [v31.slice(9), ['no-version at "…"']],
    [v40.slice(9), ['no-version at "…", 4.0']],
    [v31.replace("CVSS:3.1", "CVSS:3.2"), ['version at "CVSS:3.2"']],
    [v31.replace("CVSS:3.1", "cvss:3.1"), ['version at "cvss:3.1", CVSS:3.1']],
    [v31.replace("CVSS:3.1", "CVSS3.1"), ['version at "CVSS3.1", CVSS:3.1']],
    [v40.replace("CVSS:4.0", "CVSS:4"), ['version at "CVSS:4", CVSS:4.0']],
    [v31.replace("/PR:N", ""), ['missing at "…": PR']],
    ["CVSS:4.0/AV:N", ['missing at "…": AC, AT, PR, UI, VC, VI, VA, SC, SI, SA']],
    ["CVSS:3.1", ['missing at "…": AV, AC, PR, UI, S, C, I, A']],
    [`${v31}/AV:L`, ['twice at "AV:L"']],
    [v31.replace("AV:N", "AV:X"), ['value at "X"']],
    [v31.replace("C:H", "C:h"), ['value at "h", H']],
    [v31.replace("UI:N", "ui:N"), ['metric at "ui", UI']],
    [`${v31}/VC:H`, ['metric at "VC", of 4.0']],
    [`${v31}/XX:H`, ['metric at "XX"']],
    [`${v31}/`, ['part at ""']],
    [v31.replace("/C:H", "/C=H"), ['part at "C=H"']],
    [v31.replace("/C:H", "//C:H"), ['part at ""']],
    [v2.replace("Au:N", "Au:X"), ['value at "X"']],
    [v31.replace("AV:N", "AV:Q").replace("A:H", "A:Z"), ['value at "Q"', 'value at "Z"']],
  ])("%j has the problems %j", (text, expected) => expect(problems(text)).toEqual(expected));

  test("may be any text and is read all the same", () => {
    const parts = fc.constantFrom("CVSS:3.1", "CVSS:4.0", "AV:N", "AC:L", "Au:N", "/", ":", "(", ")", "x", "é", " ");
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (some) => {
        const text = some.join("");
        const result = parseCvssVector(text);
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { span } of result.problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
    );
  });

  test("of every combination of its metrics has a score", () => {
    for (const version of ["2.0", "3.0", "3.1", "4.0"] as const) {
      fc.assert(
        fc.property(vectorsOf(version), (text) => {
          expect(cvssScore(text)?.version).toBe(version);
        }),
      );
    }
  });
});

test.each(Object.entries(vectors.scores))("%s scores %d", (vector, score) => {
  expect((cvssScore(vector)?.overall ?? Number.NaN) / 10).toBe(score);
});

test("the base score leaves threat and environment out", () => {
  const text = "CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:P";
  expect(cvssScore(text)).toMatchObject({ base: 73, overall: 59, band: { name: "high" } });
  expect(cvssScore(`${v31}/E:U/RL:O/RC:U`)).toMatchObject({ base: 98, overall: 78, band: { name: "critical" } });
});

test("version 2.0 has no Critical", () => {
  expect(cvssScore("AV:N/AC:L/Au:N/C:C/I:C/A:C")).toMatchObject({ base: 100, band: { name: "high" } });
});

test("a vector with a problem has no score", () => {
  expect(cvssScore("CVSS:4.0/AV:N")).toBeUndefined();
  expect(cvssScore(`${v31}/AV:L`)).toBeUndefined();
  expect(cvssScore("CVSS:3.1/constructor:N")).toBeUndefined();
});

function vectorsOf(version: CvssVersion): fc.Arbitrary<string> {
  const parts = metricsOf(version).map(({ key, values, isBase }) => {
    const value = fc.constantFrom(...Object.keys(values)).map((each) => `${key}:${each}`);
    return isBase ? value : fc.option(value, { nil: undefined });
  });
  return fc
    .tuple(...parts)
    .map((some) => [...(version === "2.0" ? [] : [`CVSS:${version}`]), ...some.filter((each) => each)].join("/"));
}
