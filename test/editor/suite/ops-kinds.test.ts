import * as vscode from "vscode";
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
  open,
  openNew,
  repair,
  replace,
  symbols,
  tidyUp,
  tidyUpToo,
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

const patchSla = (high: string): string => `apiVersion: ops/v1
kind: PatchSLA
metadata:
  name: web
  owner: team-security
spec:
  appliesTo: {exposure: internet}
  score: {sources: [vendor, nvd], unscored: high}
  clock: {start: "first-of [detected, fix-available]"}
  tiers:
    - {name: critical, cvss: ">=9.0", fix: 48h}
    - {name: high, cvss: ${high}, fix: 7d}
    - {name: medium, cvss: 4.0-6.9, fix: 30d}
    - {name: low, cvss: 0.0-3.9, fix: next-upgrade}
  mustMeet: [pci-dss-4.0.1]
`;

describe("a patch SLA", () => {
  afterEach(tidyUp);

  it("leaves no score without a deadline, says when flaws are due, and what it meets", async () => {
    const document = await openNew("ops/patch-sla.yaml", patchSla("7.0-8.8"));
    const [found] = await findingsOf(document, "patch-sla/score-gap");
    includes(found?.message ?? "", "8.9");
    await replace(document, "7.0-8.8", "7.0-8.9");
    await noFindings(document);
    const hints = (await inlayHints(document)).join("\n");
    includes(hints, "strictest met: PCI DSS");
    includes(hints, "= 2 d");
    includes(await hoverText(document, at(document, "pci-dss-4.0.1")), "release");
  });
});

describe("an alert of Prometheus", () => {
  afterEach(tidyUp);

  const rules = (name: string): string => `groups:
  - name: checkout
    rules:
      - alert: ${name}
        expr: job:errors:ratio > 0.01
        labels: {severity: page}
        annotations: {runbook_url: "https://shop.example/runbooks/restart"}
`;

  it("is what a runbook names, and nothing else is said of its file", async () => {
    const uri = await write("alerting/rules.yaml", rules("CheckoutErrors"));
    const text =
      "apiVersion: ops/v1\nkind: Runbook\nmetadata:\n  name: restart\nspec:\n  owner: team-checkout\n  alerts: [CheckoutErors]\n";
    const document = await openNew("ops/restart.yaml", text);
    const [found] = await findingsOf(document, "ops/unknown-reference");
    await apply(await repair(document, found?.range, 'Change to "CheckoutErrors"'));
    await noFindings(document);
    await noFindings(uri);
  });
});

describe("a page below runbooks/", () => {
  afterEach(tidyUp);

  it("is checked for what can be true of any runbook", async () => {
    const document = await openNew(
      "runbooks/disk-full.md",
      "# Disk full\n\n## Impact\n\n## Mitigation\n\nSee [there](gone.md).\n",
    );
    await findingsOf(document, "runbook/empty-section", "runbook/dead-link");
    await write("runbooks/gone.md", "# Gone\n\nIt is back.\n");
    await findingsOf(document, "runbook/empty-section");
  });
});

describe("a table of severities in a handbook", () => {
  afterEach(tidyUp);

  it("becomes a severity policy", async () => {
    const text =
      "# Incidents\n\n| Severity | Definition | Response time |\n| --- | --- | --- |\n| SEV-1 | Nobody can buy | 15 minutes |\n| SEV-2 | Search is slow | 1 hour |\n";
    const document = await openNew("handbook/incidents.md", text);
    const range = new vscode.Range(at(document, "SEV-1"), at(document, "SEV-1"));
    const action = await repair(document, range, "Create SeverityPolicy from this table");
    tidyUpToo("handbook/severity-policy.yaml");
    await apply(action);
    const policy = await open("handbook/severity-policy.yaml");
    includes(policy.getText(), "kind: SeverityPolicy");
    includes(policy.getText(), "response: 15m");
  });
});
