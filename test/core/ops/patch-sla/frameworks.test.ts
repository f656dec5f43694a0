import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../../server/src/core/kinds/ops/patch-sla/framework.ts";
import {
  frameworkDescription,
  frameworkOf,
  frameworks,
} from "../../../../server/src/core/kinds/ops/patch-sla/frameworks/all.ts";
import { parseDate } from "../../../../server/src/core/math/date.ts";
import { parseTimeLimit } from "../../../../server/src/core/math/time-limit.ts";

/** The requirements of a framework, one a line: which flaws, what, until when. */
function lines(id: string): readonly string[] {
  return (frameworkOf(id)?.requirements ?? []).map(line);
}

function line({ when, by, within, level, onlyIf }: Requirement): string {
  const { score, ...rest } = when;
  const scores = typeof score === "object" ? `${score.from}-${score.to ?? 100}` : (score ?? "any");
  const facts = Object.entries(rest).map(([name, value]) => `${name} ${[value].flat().join("/")}`);
  return `${[scores, ...facts].join(", ")}: ${by} ${within}${level === "should" ? " (should)" : ""}${onlyIf ? " (maybe)" : ""}`;
}

describe("all of them", () => {
  test("can be read, are dated and have a source", () => {
    for (const { requirements, asOf, source, status, start } of frameworks) {
      for (const { within } of requirements) expect(parseTimeLimit(within)).toBeDefined();
      expect(parseDate(asOf)).toBeDefined();
      expect(source.url).toMatch(/^https:\/\//);
      expect(start.length).toBeGreaterThan(0);
      if (status.state !== "current") expect(parseDate(status.on)).toBeDefined();
    }
  });

  test("have one meaning for every id, and successors that exist", () => {
    const ids = frameworks.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const next = frameworks.flatMap(({ status }) => (status.state !== "current" && status.by ? [status.by] : []));
    expect(next.filter((id) => frameworkOf(id)?.id !== id)).toEqual([]);
  });

  test("stand in the schema with the same words, so that completion offers them", () => {
    const schema = JSON.parse(readFileSync("schemas/ops/v1/patch-sla.schema.json", "utf8"));
    const { items } = schema.properties.spec.properties.mustMeet;
    expect(items["x-suggest"]).toEqual(frameworks.map(({ id }) => id));
    expect(items["x-enum-descriptions"]).toEqual(
      Object.fromEntries(frameworks.map((framework) => [framework.id, frameworkDescription(framework)])),
    );
  });
});

// https://github.com/CERTCC/SSVC, data/csv/cisa/cisa_bod_26_04_1_0_0.csv: row, in KEV, publicly exposed, automatable,
// technical impact, timeline.
const bod2604 = `0,no,no,no,partial,fix on system upgrade
1,yes,no,no,partial,14 days
2,no,yes,no,partial,60 days
3,no,no,yes,partial,60 days
4,no,no,no,total,fix on system upgrade
5,yes,yes,no,partial,14 days
6,yes,no,yes,partial,14 days
7,no,yes,yes,partial,14 days
8,yes,no,no,total,14 days
9,no,yes,no,total,14 days
10,no,no,yes,total,60 days
11,yes,yes,yes,partial,3 days
12,yes,yes,no,total,3 days & forensic investigation
13,yes,no,yes,total,3 days & forensic investigation
14,no,yes,yes,total,3 days
15,yes,yes,yes,total,3 days & forensic investigation`;

describe("BOD 26-04", () => {
  const framework = frameworkOf("cisa-bod-26-04");
  const rows = bod2604.split("\n").map((row) => row.split(","));

  test.each(rows)(
    "row %s: KEV %s, exposed %s, automatable %s, %s → %s",
    (_, kev, exposed, automatable, impact, time) => {
      const found = framework?.requirements.filter(
        ({ when }) =>
          when.kev === (kev === "yes") &&
          when.exposure?.includes("internet") === (exposed === "yes") &&
          when.automatable === (automatable === "yes") &&
          when.impact === impact,
      );
      const words: Readonly<Record<string, string>> = { "3d": "3 days", "14d": "14 days", "60d": "60 days" };
      expect(found?.map(({ within }) => words[within] ?? "fix on system upgrade")).toEqual([time?.replace(/ &.*/, "")]);
      const is = (word: string | undefined) => (word === "yes" ? "yes" : "no");
      const shown = `| ${is(exposed)} | ${is(kev)} | ${is(automatable)} | ${impact} | `;
      const inTable = framework?.table?.split("\n").find((each) => each.startsWith(shown)) ?? "";
      expect(inTable.includes("forensic")).toBe(time?.includes("forensic"));
    },
  );

  test("has sixteen rows, counts a mitigation, and from the catalogue's entry where that is first", () => {
    expect(framework?.requirements.length).toBe(16);
    expect(new Set(framework?.requirements.map(({ by }) => by))).toEqual(new Set(["mitigation"]));
    expect(framework?.start).toEqual(["kev-added", "detected"]);
    expect(framework?.status).toEqual({ state: "current", since: "2026-06-10" });
  });
});

test("the directives before it were revoked on the day it was issued", () => {
  expect(frameworkOf("cisa-bod-19-02")?.status).toMatchObject({ state: "revoked", on: "2026-06-10" });
  expect(frameworkOf("cisa-bod-22-01")?.status).toMatchObject({ state: "revoked", on: "2026-06-10" });
  // https://cyber.dhs.gov/bod/19-02/
  expect(lines("cisa-bod-19-02")).toEqual(["90-100, exposure internet: fix 15d", "70-89, exposure internet: fix 30d"]);
  expect(lines("cisa-bod-22-01")).toEqual(["any, kev true: fix kev-due-date"]);
});

test("FedRAMP Rev. 5 has 30, 90 and 180 days, until 7 December 2026", () => {
  expect(lines("fedramp-rev5-conmon")).toEqual(["70-100: fix 30d", "40-69: fix 90d", "1-39: fix 180d"]);
  expect(frameworkOf("fedramp-rev5")?.status).toMatchObject({ state: "superseded", on: "2026-12-07" });
});

describe("FedRAMP VDR", () => {
  // https://github.com/FedRAMP/2026-markdown, providers/rev5/rules/vulnerability-detection-and-response.md, VDR-TFR-PVR
  test.each([
    ["a", "4d", "8d", "7d", ["4 d | 8 d | 32 d", "8 d | 32 d | 64 d", "32 d | 64 d | 192 d", "96 d | 160 d | 192 d"]],
    ["b", "4d", "8d", "7d", ["4 d | 8 d | 32 d", "8 d | 32 d | 64 d", "32 d | 64 d | 192 d", "96 d | 160 d | 192 d"]],
    ["c", "2d", "4d", "5d", ["2 d | 4 d | 16 d", "4 d | 8 d | 64 d", "16 d | 32 d | 128 d", "48 d | 128 d | 192 d"]],
    ["d", "12h", "1d", "2d", ["12 h | 1 d | 8 d", "2 d | 8 d | 32 d", "8 d | 16 d | 64 d", "24 d | 96 d | 192 d"]],
  ])("class %s", (id, exposed, inside, triage, matrix) => {
    const name = `fedramp-vdr-2026-class-${id}`;
    expect(lines(name)).toEqual([
      "any, kev true: mitigation kev-due-date (should)",
      `1-100, exposure internet: mitigation ${exposed} (should) (maybe)`,
      `1-100, exposure internal/isolated: mitigation ${inside} (should) (maybe)`,
      `1-100: triage ${triage} (should)`,
    ]);
    const rows = matrix.map((row, place) => `| PAIN-${5 - place} | ${row} |`);
    expect(frameworkOf(name)?.table?.split("\n").slice(2)).toEqual(rows);
  });
});

test("PCI DSS 4.0.1 has a month from the release, for what is critical", () => {
  expect(lines("pci-dss")).toEqual(["critical: fix 1mo"]);
  expect(frameworkOf("pci-dss")?.start).toEqual(["fix-available"]);
});

test("Cyber Essentials has 14 days from the release, by score, by the vendor's word and without one", () => {
  expect(lines("cyber-essentials")).toEqual([
    "70-100: fix 14d",
    "1-100, vendorSeverity high/critical: fix 14d",
    "1-100, vendorSeverity not given: fix 14d",
  ]);
  expect(frameworkOf("cyber-essentials")?.start).toEqual(["fix-available"]);
});

test("NCSC recommends 5 days for what the internet reaches, else 7", () => {
  expect(lines("ncsc-vm-2.0")).toEqual([
    "1-100, exposure internet: fix 5d (should)",
    "1-100, exposure internal: fix 7d (should)",
  ]);
});

describe("the Essential Eight", () => {
  const urgent = (where = "") => [
    `1-100, vendorSeverity critical${where}: fix 48h`,
    `1-100, exploited true${where}: fix 48h`,
  ];

  test.each([
    ["online", [...urgent(", exposure internet"), "1-100, exposure internet: fix 2w"]],
    ["office", ["1-100: fix 2w"]],
    ["office-ml3", [...urgent(), "1-100: fix 2w"]],
    ["workstations", ["1-100: fix 1mo"]],
    ["workstations-ml3", [...urgent(), "1-100: fix 1mo"]],
    ["other-applications", ["1-100: fix 1mo"]],
  ])("%s", (id, expected) => {
    expect(lines(`essential-eight-${id}`)).toEqual(expected);
  });
});

test("GitLab mitigates critical flaws within a day", () => {
  expect(lines("gitlab")).toEqual([
    "90-100: mitigation 24h (should)",
    "70-100: fix 30d (should)",
    "40-69: fix 90d (should)",
    "1-39: fix 180d (should)",
  ]);
});
