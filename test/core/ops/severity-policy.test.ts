import { expect, test } from "vitest";
import { checkHints, outline } from "../../support/features.ts";

const policy = `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  levels:
    - level: 1
      name: SEV-1
      definition: Complete outage
      acknowledge: 5m
      response: immediate
      update: 30m
      resolution: 4h
    - level: 2
      name: SEV-2
      response: next-business-day
    - level: 3
      name: SEV-3
      acknowledge: none
      response: business-hours
      resolution: next-sprint
`;

test("behind a severity stands what its times mean in order", () => {
  checkHints(
    policy
      .replace("name: SEV-1", "name: SEV-1«ack 5 m → response at once → update every 30 m → resolved within 4 h»")
      .replace("name: SEV-3", "name: SEV-3«response business hours → resolved next sprint»"),
  );
});

test("the outline lists the severities", () => {
  expect(outline(policy)).toBe(`default (SeverityPolicy · 3 levels: SEV-1, SEV-2, SEV-3)
  SEV-1 (Complete outage)
  SEV-2
  SEV-3`);
});
