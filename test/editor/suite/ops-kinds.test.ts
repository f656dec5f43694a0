import { equal, includes, ok } from "./assert.ts";
import {
  apply,
  at,
  completions,
  findingsOf,
  hoverText,
  inlayHints,
  labelOf,
  noFindings,
  openNew,
  repair,
  replace,
  symbols,
  tidyUp,
  write,
} from "./support.ts";

const service = (name: string, dependsOn = ""): string => `apiVersion: ops/v1
kind: Service
metadata:
  name: ${name}
spec:
  owner: team-${name}
${dependsOn}`;

const policy = (alias: string): string => `apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  default: SEV-2
  levels:
    - level: 1
      name: SEV-1
      aliases: [critical]
      definition: Customers cannot buy
      examples: [Checkout is down]
      acknowledge: 5m
      response: immediate
      update: 30m
      hours: 24x7
      page: {roles: [on-call]}
      comms: {channels: ["#incidents"]}
      postmortem: {required: true, within: 5bd}
    - level: 2
      name: SEV-2
      aliases: [${alias}]
      definition: There is a way around it
      examples: [Search is slow]
      response: business-hours
`;

const inventory = (minutes: number): string => `apiVersion: ops/v1
kind: ToilInventory
metadata:
  name: platform
spec:
  members: 2
  items:
    - id: certificates
      owner: ana
      frequency: {count: 3, per: week}
      minutes: ${minutes}
      automatable: 0.9
      automationHours: 24
`;

describe("a service of ops/v1", () => {
  afterEach(tidyUp);

  it("must depend on services that exist, and in no circle", async () => {
    await write("ops/payments.yaml", service("payments"));
    const document = await openNew("ops/orders.yaml", service("orders", "  dependsOn: [paymets]\n"));
    const [found] = await findingsOf(document, "ops/unknown-reference");
    await apply(await repair(document, found?.range, 'Change to "payments"'));
    await noFindings(document);
    await write("ops/payments.yaml", service("payments", "  dependsOn: [orders]\n"));
    await findingsOf(document, "service/dependency-cycle");
  });
});

describe("a severity policy", () => {
  afterEach(tidyUp);

  it("shows what its times mean in order, and refuses a name that means two severities", async () => {
    const document = await openNew("ops/severity.yaml", policy("critical"));
    await findingsOf(document, "severity/duplicate-name");
    await replace(document, "[critical]\n      definition: There", "[major]\n      definition: There");
    await noFindings(document);
    const hints = await inlayHints(document);
    ok(
      hints.includes("name: SEV-1 [ack 5 m → response at once → update every 30 m]"),
      `the hint among ${hints.join("; ")}`,
    );
    const [own] = await symbols(document);
    equal(
      own?.children.map(({ name }) => name),
      ["SEV-1", "SEV-2"],
    );
  });

  it("gives runbooks its names", async () => {
    await write("ops/severity.yaml", policy("major"));
    const text = "apiVersion: ops/v1\nkind: Runbook\nmetadata:\n  name: restart\nspec:\n  severity: SEV-9\n";
    const document = await openNew("ops/restart.yaml", text);
    await findingsOf(document, "ops/unknown-reference", "runbook/missing-owner");
    const labels = (await completions(document, at(document, "severity: ", "end"))).map(labelOf);
    ok(labels.includes("SEV-1") && labels.includes("SEV-2"), `the severities among ${labels.join(", ")}`);
    await replace(document, "SEV-9", "critical");
    includes(await hoverText(document, at(document, "critical")), "SEV-1");
  });
});

describe("a toil inventory", () => {
  afterEach(tidyUp);

  it("shows what its work costs, and warns above the cap", async () => {
    const document = await openNew("ops/toil.yaml", inventory(20));
    await noFindings(document);
    const hints = (await inlayHints(document)).join("\n");
    includes(hints, "4.3 h a month");
    includes(hints, "cap 50 %");
    await replace(document, "minutes: 20", "minutes: 1200");
    await findingsOf(document, "toil/over-cap", "toil/quick-payback");
  });
});
