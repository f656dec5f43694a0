import { expect, test } from "vitest";
import { checkHints, checkHover, expectInOrder, outline, tooltips } from "../../support/features.ts";

const inventory = `
apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: sre-2026q4
spec:
  team: sre
  members: 6
  hoursPerWeek: 40
  availability: 0.85
  cap: 0.5
  items:
    - id: cert-renewal
      name: Renew certificates
      runbook: renew-cert
      frequency: {count: 3, per: week}
      minutes: 20
      automatable: 0.9
      automationHours: 24
      maintenanceHoursPerMonth: 0.5
    - id: releases
      frequency: {count: 1, per: deploy, perMonth: 40}
      minutes: 45
      automatable: 0.1
      automationHours: 80
      maintenanceHoursPerMonth: 4
    - id: quotas
      frequency: {count: 2, per: month}
      minutes: 30
      people: 2
      automatable: 0.5
    - id: alerts
      frequency: {count: 1, per: alert}
      minutes: 5
    - id: old
      frequency: {count: 9, per: day}
      minutes: 5
      status: done
`;

test("hints say what the work takes and what automating it is worth", () => {
  checkHints(
    inventory
      .replace("sre-2026q4", "sre-2026q4«36.3 h of 887 h a month = 4.1 %, cap 50 %»")
      .replace("minutes: 20", "minutes: 20«4.3 h a month»")
      .replace("automationHours: 24", "automationHours: 24«pays back in 7 months, worth up to 205 h»")
      .replace("minutes: 45", "minutes: 45«30 h a month»")
      .replace("automationHours: 80", "automationHours: 80«never pays back»")
      .replace("minutes: 30", "minutes: 30«2 h a month»")
      .replace("automatable: 0.5", "automatable: 0.5«worth up to 60 h»"),
  );
});

test("without the size of the team the hint has no share", () => {
  const alone = inventory.replace("  members: 6\n", "");
  expect(Object.keys(tooltips(alone))).toContain("36.3 h a month");
  expect(tooltips(alone)["36.3 h a month"]).toContain("`members` or `fte` would tell");
});

test("the tooltip of the name ranks the work and shows the working", () => {
  expectInOrder(tooltips(inventory)["36.3 h of 887 h a month = 4.1 %, cap 50 %"] ?? "", [
    "1. releases: 30 h a month, 82.54 % together",
    "2. Renew certificates: 4.3 h a month, 94.5 % together",
    "3. quotas: 2 h a month, 100 % together",
    "6 people × 40 h × 4.348 weeks × 0.85 = 887 h a month",
    "36.3 h / 887 h = **4.1 %**; the cap of 50 % is 444 h",
    "frequency, `perMonth` or minutes are missing: alerts",
    "a machine does it: old",
  ]);
});

test("tooltips of an item show the working", () => {
  const found = tooltips(inventory);
  expect(found["4.3 h a month"]).toContain("3 a week = 13.04 a month; × 20 min × 1 person / 60 = **4.3 h a month**");
  expectInOrder(found["pays back in 7 months, worth up to 205 h"] ?? "", [
    "4.3 h × 0.9 − 30 min of upkeep = 3.4 h a month",
    "24 h / 3.4 h = 7 months",
    "60 months × 3.4 h = **205 h**",
  ]);
  expect(found["never pays back"]).toContain("30 h × 0.1 − 4 h of upkeep = −1 h a month");
});

test("an item stands for the toil of its runbook's steps, which is not added", () => {
  const runbook = `---
apiVersion: ops/v1
kind: Runbook
metadata:
  name: renew-cert
spec:
  steps:
    - {id: a, run: certbot renew, toil: {frequency: {count: 6, per: month}, minutes: 20}}
    - {id: b, run: nginx -s reload, toil: {frequency: {count: 6, per: month}, minutes: 10}}
`;
  const found = tooltips(inventory + runbook);
  expect(found["4.3 h a month"]).toContain('The steps of the runbook "renew-cert" say 3 h a month.');
  expect(Object.keys(found)).toContain("36.3 h of 887 h a month = 4.1 %, cap 50 %");
});

test("a frequency and a cap are explained where they stand", () => {
  checkHover(inventory.replace("count: 3", "count: $03"), "3", "3 a week = 13.04 a month", "**4.3 h a month**");
  checkHover(
    inventory.replace("per: deploy", "per: dep$0loy"),
    "deploy",
    "1 a deploy, of which there are 40 a month = 40 a month",
  );
  checkHover(inventory.replace("cap: 0.5", "cap: 0.$05"), "0.5", "At most **50 %** = 444 h of 887 h a month", "4.1 %");
});

test("the outline lists the work in the order of the file", () => {
  expect(outline(inventory)).toBe(`sre-2026q4 (ToilInventory · 5 items · 36.3 h a month)
  Renew certificates (4.3 h a month)
  releases (30 h a month)
  quotas (2 h a month)
  alerts
  old (done)`);
});
