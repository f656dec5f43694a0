const v1 = "openslo/v1";
const v1alpha = "openslo/v1alpha";
const v2alpha = "openslo.com/v2alpha";

const metadata = {
  name: "checkout",
  displayName: "Checkout",
  labels: { team: "shop", env: ["prod", "test"] },
  annotations: { "example.com/dashboard": "https://grafana.example.com/d/checkout", "ops/runbook": "checkout-down" },
};
const metadataV2 = { name: "checkout", labels: { team: "shop" }, annotations: { "example.com/dashboard": "d" } };

const query = { metricSource: { metricSourceRef: "prometheus", type: "Prometheus", spec: { query: "sum(x)" } } };
const queryV2 = { dataSourceRef: "prometheus", spec: { query: "sum(x)" } };
const queryV1alpha = { source: "prometheus", queryType: "promql", query: "sum(x)" };

const calendar = { startTime: "2026-01-01 00:00:00", timeZone: "Europe/London" };
const condition = { kind: "burnrate", op: "gte", threshold: 14.4, lookbackWindow: "1h", alertAfter: "5m" };
const conditionSpec = { description: "Fast burn", severity: "page", condition };
const targetSpec = { description: "Chat of the team", target: "slack" };
const dataSourceSpec = {
  description: "Production",
  type: "Prometheus",
  connectionDetails: { url: "https://prometheus.example.com" },
};

const policySpec = (inline: object) => ({
  description: "Pages on a fast burn",
  alertWhenNoData: false,
  alertWhenResolved: true,
  alertWhenBreaching: true,
  conditions: [{ kind: "AlertCondition", metadata: inline, spec: conditionSpec }],
  notificationTargets: [
    { targetRef: "shop-mail" },
    { kind: "AlertNotificationTarget", metadata: inline, spec: targetSpec },
  ],
});
const ratio = (metric: object) => ({
  description: "Share of good requests",
  ratioMetric: { counter: true, good: metric, total: metric },
});

/** A complete valid value for every validator, with every key that can stand together with the others. */
export const samples: Readonly<Record<string, unknown>> = {
  "openslo/v1 Service": { apiVersion: v1, kind: "Service", metadata, spec: { description: "Takes orders" } },
  "openslo/v1 DataSource": { apiVersion: v1, kind: "DataSource", metadata, spec: dataSourceSpec },
  "openslo/v1 SLI": { apiVersion: v1, kind: "SLI", metadata, spec: ratio(query) },
  "openslo/v1 SLO": {
    apiVersion: v1,
    kind: "SLO",
    metadata,
    spec: {
      description: "Orders can be placed",
      service: "checkout",
      indicator: { metadata, spec: ratio(query) },
      timeWindow: [{ duration: "1M", isRolling: false, calendar }],
      budgetingMethod: "Timeslices",
      objectives: [
        { displayName: "Available", target: 0.999, timeSliceTarget: 0.95, timeSliceWindow: "5m" },
        {
          displayName: "Fast",
          op: "lte",
          value: 0.3,
          targetPercent: 99.9,
          indicatorRef: "latency",
          compositeWeight: 2,
        },
      ],
      alertPolicies: [{ alertPolicyRef: "fast-burn" }, { kind: "AlertPolicy", metadata, spec: policySpec(metadata) }],
    },
  },
  "openslo/v1 AlertPolicy": { apiVersion: v1, kind: "AlertPolicy", metadata, spec: policySpec(metadata) },
  "openslo/v1 AlertCondition": { apiVersion: v1, kind: "AlertCondition", metadata, spec: conditionSpec },
  "openslo/v1 AlertNotificationTarget": { apiVersion: v1, kind: "AlertNotificationTarget", metadata, spec: targetSpec },
  "ops/v1 Service": {
    apiVersion: "ops/v1",
    kind: "Service",
    metadata: { name: "checkout", displayName: "Checkout", labels: { team: "checkout" }, reviewBy: "2027-05-01" },
    spec: {
      description: "Takes orders",
      owner: "team-checkout",
      tier: 1,
      lifecycle: "production",
      dependsOn: ["payments", { service: "recommendations", criticality: "soft" }],
      escalation: "checkout-primary",
      links: [{ title: "Dashboard", url: "https://grafana.example.com" }],
    },
  },
  "ops/v1 Calendar": {
    apiVersion: "ops/v1",
    kind: "Calendar",
    metadata: { name: "office" },
    spec: {
      timezone: "Europe/London",
      hours: [{ days: ["mon-fri"], from: "09:00", to: "17:00" }],
      holidays: ["2026-12-25"],
    },
  },
  "ops/v1 PatchSLA": {
    apiVersion: "ops/v1",
    kind: "PatchSLA",
    metadata: { name: "web", owner: "team-security", reviewBy: "2027-05-01" },
    spec: {
      appliesTo: { services: ["checkout"], environment: ["prod"], exposure: "internet" },
      score: { systems: ["CVSS:4.0"], sources: ["vendor", "nvd"], unscored: "high" },
      clock: {
        start: "first-of [detected, fix-available]",
        days: "calendar",
        calendar: { timezone: "Europe/London", holidays: ["2026-12-25"] },
        stopsOn: "fixed",
        onReopen: "keep",
      },
      tiers: [
        { name: "high", cvss: ">=7.0", triage: "4h", mitigate: "24h", fix: "48h", warn: "50%", escalate: "sev1" },
        { name: "low", cvss: 0.0, fix: "next-upgrade", warn: "2d", owner: "team-checkout" },
      ],
      overrides: [
        { when: { kev: true, exposure: "internet", cvss: ">=7.0" }, fix: "3d", forensics: true },
        { when: { vendorSeverity: ">=high", epss: ">=0.5", ssvc: "act" }, fix: "kev-due-date", reason: "exploited" },
        { when: { automatable: true, impact: "total", exploited: true }, triage: "4h", mitigate: "1d" },
      ],
      exceptions: {
        limits: { high: "30d", kev: "14d", maxRenewals: 1 },
        entries: [
          {
            id: "CVE-2026-14257",
            aliases: ["GHSA-jfh8-c2jp-5v3q"],
            purl: "pkg:npm/brace-expansion",
            paths: ["services/**"],
            services: ["checkout"],
            tier: "high",
            cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
            decision: "accept",
            justification: "component_not_present",
            reason: "no fix yet",
            compensating: "WAF rule 4812",
            detected: "2026-11-20",
            approvedBy: "@ciso",
            expires: "2026-12-20",
            renewals: 0,
            ticket: "SEC-123",
          },
        ],
      },
      mustMeet: ["pci-dss-4.0.1"],
    },
  },
  "ops/v1 SeverityPolicy": {
    apiVersion: "ops/v1",
    kind: "SeverityPolicy",
    metadata: { name: "default" },
    spec: {
      order: "ascending",
      default: "SEV-1",
      levels: [
        {
          level: 1,
          name: "SEV-1",
          aliases: ["P0"],
          definition: "Complete outage",
          criteria: [{ metric: "users_affected", op: "gte", value: "50%" }],
          examples: ["Production is down"],
          acknowledge: "5m",
          response: "immediate",
          update: "30m",
          resolution: "4h",
          hours: "24x7",
          page: { roles: ["primary"], escalation: "checkout-primary" },
          comms: { channels: ["#incidents"], statusPage: "required", exec: "optional" },
          postmortem: { required: true, within: "5bd" },
        },
      ],
      special: [{ name: "GAMEDAY" }],
    },
  },
  "ops/v1 ToilInventory": {
    apiVersion: "ops/v1",
    kind: "ToilInventory",
    metadata: { name: "sre-2026q4" },
    spec: {
      team: "sre",
      members: 6,
      fte: 5.5,
      hoursPerWeek: 40,
      availability: 0.85,
      cap: 0.5,
      items: [
        {
          id: "cert-renewal",
          name: "Renew certificates",
          service: "edge",
          runbook: "renew-cert",
          frequency: { count: 3, per: "week" },
          minutes: 20,
          people: 1,
          automatable: 0.9,
          automationHours: 24,
          maintenanceHoursPerMonth: 0.5,
          owner: "ben",
          traits: ["manual", "repetitive", "automatable"],
          status: "open",
        },
      ],
    },
  },
  "ops/v1 Runbook": {
    apiVersion: "ops/v1",
    kind: "Runbook",
    metadata: { name: "restart-checkout" },
    spec: {
      service: "checkout",
      alerts: ["CheckoutLatencyHigh"],
      severity: [1, "SEV-2"],
      slo: ["checkout-latency"],
      owner: "team-checkout",
      escalation: "checkout-primary",
      status: "active",
      lastReviewed: "2026-10-01",
      reviewInterval: "90d",
      automation: "semi",
      parameters: { namespace: { type: "string", default: "prod", pattern: "^[a-z-]+$", secret: false } },
      prerequisites: ["kubectl"],
      meaning: "The checkout is slow",
      steps: [
        {
          id: "restart",
          phase: "mitigate",
          type: "shell",
          run: "kubectl rollout restart deploy/checkout",
          expect: { exitCode: 0, match: "restarted" },
          timeout: "5m",
          retry: { count: 2, delay: "10s" },
          onFailure: "step:undo",
          destructive: false,
          confirm: "Restarts all pods",
          rollback: "undo",
          toil: { frequency: { count: 3, per: "week" }, minutes: 10, people: 1, automatable: 0.9 },
        },
      ],
      references: [{ title: "Dashboard", url: "https://grafana.example.com" }],
    },
  },
  "ops/v1 Runbook.md": {
    apiVersion: "ops/v1",
    kind: "Runbook",
    name: "restart-checkout",
    ...{
      service: "checkout",
      alerts: ["CheckoutLatencyHigh"],
      severity: [1, "SEV-2"],
      slo: ["checkout-latency"],
      owner: "team-checkout",
      escalation: "checkout-primary",
      status: "active",
      lastReviewed: "2026-10-01",
      reviewInterval: "90d",
      automation: "semi",
      parameters: { namespace: { type: "string", default: "prod", pattern: "^[a-z-]+$", secret: false } },
      prerequisites: ["kubectl"],
      steps: { restart: { timeout: "5m", toil: { frequency: { count: 1, per: "month" }, minutes: 10 } } },
    },
  },
  "openslo/v1alpha Service": {
    apiVersion: v1alpha,
    kind: "Service",
    metadata: { name: "checkout", displayName: "Checkout" },
    spec: { description: "Takes orders" },
  },
  "openslo/v1alpha SLO": {
    apiVersion: v1alpha,
    kind: "SLO",
    metadata: { name: "checkout", displayName: "Checkout" },
    spec: {
      description: "Orders can be placed",
      service: "checkout",
      indicator: { thresholdMetric: queryV1alpha },
      timeWindows: [{ unit: "Day", count: 30, isRolling: false, calendar }],
      budgetingMethod: "Timeslices",
      objectives: [
        {
          displayName: "Available",
          op: "lte",
          value: 1,
          target: 0.999,
          timeSliceTarget: 0.95,
          ratioMetrics: { good: queryV1alpha, total: queryV1alpha, incremental: true },
        },
      ],
    },
  },
  "openslo.com/v2alpha Service": { apiVersion: v2alpha, kind: "Service", metadata: metadataV2, spec: {} },
  "openslo.com/v2alpha DataSource": {
    apiVersion: v2alpha,
    kind: "DataSource",
    metadata: metadataV2,
    // Anything that is YAML may stand in connectionDetails, so also a list.
    spec: { ...dataSourceSpec, connectionDetails: [{ url: "https://prometheus.example.com" }] },
  },
  "openslo.com/v2alpha SLI": {
    apiVersion: v2alpha,
    kind: "SLI",
    metadata: metadataV2,
    spec: { thresholdMetric: { dataSourceSpec, spec: { query: "max(x)" } } },
  },
  "openslo.com/v2alpha SLO": {
    apiVersion: v2alpha,
    kind: "SLO",
    metadata: metadataV2,
    spec: {
      description: "Orders can be placed",
      serviceRef: "checkout",
      sli: { metadata: metadataV2, spec: ratio(queryV2) },
      timeWindow: [{ duration: "28d", isRolling: true }],
      budgetingMethod: "RatioTimeslices",
      objectives: [
        { displayName: "Available", target: 0.999, timeSliceWindow: "5m" },
        { sliRef: "latency", op: "lt", value: 0.3, targetPercent: 99.9, timeSliceTarget: 1, compositeWeight: 0.5 },
      ],
      alertPolicies: [{ kind: "AlertPolicy", metadata: metadataV2, spec: policySpec(metadataV2) }],
    },
  },
  "openslo.com/v2alpha AlertPolicy": {
    apiVersion: v2alpha,
    kind: "AlertPolicy",
    metadata: metadataV2,
    spec: policySpec(metadataV2),
  },
  "openslo.com/v2alpha AlertCondition": {
    apiVersion: v2alpha,
    kind: "AlertCondition",
    metadata: metadataV2,
    spec: conditionSpec,
  },
  "openslo.com/v2alpha AlertNotificationTarget": {
    apiVersion: v2alpha,
    kind: "AlertNotificationTarget",
    metadata: metadataV2,
    spec: targetSpec,
  },
  config: {
    $schema: "https://ops-as-code.dev/schemas/config.schema.json",
    rules: { "openslo/target-range": "warning" },
    ignore: ["legacy/**"],
    stage: "startup",
  },
};

/** The value with one place at a time damaged: taken away, replaced by something else, or given a foreign key. */
export function* changed(value: unknown): Generator<unknown> {
  yield* ["", "two words", "x".repeat(1051), -1, 0, 100, 1.5, true, null, [], {}];
  if (Array.isArray(value)) {
    yield [...value, ...value];
    for (const [index, item] of value.entries()) {
      for (const other of changed(item)) yield value.with(index, other);
    }
    return;
  }
  if (typeof value !== "object" || value === null) return;
  yield { ...value, "foreign key": 1 };
  for (const [key, item] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    yield rest;
    for (const other of changed(item)) yield { ...value, [key]: other };
  }
}
