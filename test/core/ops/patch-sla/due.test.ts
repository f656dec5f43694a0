import { expect, test } from "vitest";
import { checkHover, expectInOrder, tooltips } from "../../../support/features.ts";

const london = `apiVersion: ops/v1
kind: Calendar
metadata: {name: london}
spec:
  timezone: Europe/London
  hours: [{days: [mon-fri], from: "09:00", to: "17:00"}]
  holidays: [2026-12-25, 2026-12-28, 2027-01-01]
`;

function policy(clock: string, fix: string, more = ""): string {
  return `#- /policy.yaml
apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web, owner: team-security}
spec:
  score: {sources: [vendor, nvd], unscored: all}
  clock: ${clock}
  tiers:
    - name: all
      cvss: 0.0-10.0${more}
      fix: ${fix}
#- /calendar.yaml
${london}`;
}

/** The hint behind the time for the fix. */
function due(clock: string, fix: string): string | undefined {
  return Object.keys(tooltips(policy(clock, fix))).find((text) => text.includes("→ due"));
}

const berlin = "{calendar: {timezone: Europe/Berlin}}";

test.each([
  [berlin, "48h", "= 2 d; detected now → due Tue 24 Nov 13:00 CET"],
  [berlin, "30h", "detected now → due Mon 23 Nov 19:00 CET"],
  [berlin, "2d", "detected now → due Tue 24 Nov 23:59 CET"],
  [berlin, "2w", "= 14 d; detected now → due Sun 6 Dec 23:59 CET"],
  [berlin, "1mo", "28 to 31 d; detected now → due Tue 22 Dec 23:59 CET"],
  ["{calendar: london}", "2bd", "at most 6 d; detected now → due Tue 24 Nov 17:00 GMT"],
  ["{calendar: london, days: business}", "10d", "at most 19 d; detected now → due Fri 4 Dec 17:00 GMT"],
  ["{}", "7d", "detected now → due Sun 29 Nov 23:59 UTC"],
  ['{start: "first-of [fix-available, detected]"}', "7d", "detected now → due Sun 29 Nov 23:59 UTC"],
  ["{start: fix-available}", "7d", "fix released now → due Sun 29 Nov 23:59 UTC"],
  ["{start: nonsense}", "7d", "detected now → due Sun 29 Nov 23:59 UTC"],
])("behind a fix by the clock %s within %s stands %s", (clock, fix, expected) => {
  expect(due(clock, fix)).toBe(expected);
});

test.each([
  ["{}", "2bd"],
  ["{calendar: nowhere}", "2bd"],
  ["{}", "next-upgrade"],
  ["{}", "7"],
])("nothing stands where nobody can say: %s, %s", (clock, fix) => {
  expect(due(clock, fix)).toBeUndefined();
});

test("the hint lists all deadlines of the tier, and the longest wait", () => {
  const found = tooltips(policy("{calendar: london}", "2bd", "\n      triage: 4h\n      mitigate: 1d"));
  const [tooltip = ""] = Object.entries(found).flatMap(([text, each]) => (text.includes("→ due") ? [each] : []));
  expectInOrder(tooltip, [
    "From Sun 22 Nov 2026 12:00 GMT",
    "| triage | 4 h | Sun 22 Nov 2026 16:00 GMT |",
    "| mitigate | 1 d | Mon 23 Nov 2026 23:59 GMT |",
    "| fix | 2 business days | Tue 24 Nov 2026 17:00 GMT |",
    "Within two years it takes 6 days at the most, from Wed 23 Dec 2026 to Tue 29 Dec 2026.",
    "Time zone: Europe/London.",
  ]);
});

test("hovering a deadline tells when it is", () => {
  checkHover(
    policy("{}", "48h", "\n      triage: 4$0h"),
    "4h",
    "| triage | 4 h | Sun 22 Nov 2026 16:00 UTC |",
    "| fix | 48 h | Tue 24 Nov 2026 12:00 UTC |",
    "Days end in UTC, as no calendar says otherwise.",
  );
});
