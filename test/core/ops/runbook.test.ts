import { describe, expect, test } from "vitest";
import { completing } from "../../support/completion.ts";
import { checkHints, checkHover, hovering, outline, tooltips } from "../../support/features.ts";

const yaml = `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart
spec:
  lastReviewed: 2026-10-01
  reviewInterval: 90d
  parameters:
    namespace:
      description: Namespace of the service
      default: prod
      enum: [prod, staging]
  steps:
    - id: look
      phase: diagnose
      run: kubectl -n {{namespace}} get pods
      timeout: 1m
    - id: restart
      name: Restart all pods
      phase: mitigate
      run: kubectl rollout restart deploy/a
      timeout: 5m
      toil:
        frequency: {count: 4, per: week}
        minutes: 40
`;

const page = `#- /runbooks/restart.md
---
apiVersion: ops/v1
kind: Runbook
name: restart
parameters:
  namespace:
    default: prod
steps:
  restart:
    timeout: 5m
    toil: {frequency: {count: 4, per: week}, minutes: 40}
---
# Restart

## Diagnosis

\`\`\`sh {"name":"look","x-timeout":"1m"}
kubectl -n {{namespace}} get pods
\`\`\`

## Mitigation

### First try

\`\`\`sh {"name":"restart"}
kubectl rollout restart deploy/a
\`\`\`

\`\`\`yaml
shown: only
\`\`\`
`;

describe("beside a runbook stand", () => {
  test("its time box, the age of its review, and what its steps cost", () => {
    checkHints(
      yaml
        .replace("name: restart", "name: restart«2 steps, 6 m at most»")
        .replace("2026-10-01", "2026-10-01«reviewed 52 days ago, due in 38»")
        .replace("minutes: 40", "minutes: 40«11.6 h a month»"),
    );
  });

  test("the same on a page", () => {
    checkHints(
      page
        .replace("name: restart", "name: restart«2 steps, 6 m at most»")
        .replace("minutes: 40", "minutes: 40«11.6 h a month»"),
    );
  });

  test("groups that are switched off stay away", () => {
    checkHints(yaml.replace("minutes: 40", "minutes: 40«11.6 h a month»"), { only: ["toil"] });
  });

  test("the working in a tooltip", () => {
    expect(tooltips(yaml)["2 steps, 6 m at most"]).toContain("- Restart all pods: 5m");
  });

  test("a time box only for what has one", () => {
    checkHints(
      yaml
        .replace("      timeout: 1m\n", "")
        .replace("2026-10-01", "2026-10-01«reviewed 52 days ago, due in 38»")
        .replace("minutes: 40", "minutes: 40«11.6 h a month»"),
    );
  });
});

describe("a parameter explains itself", () => {
  test("in a command of YAML and of a page", () => {
    checkHover(
      yaml.replace("{{namespace", "{{name$0space"),
      "namespace",
      "Namespace of the service",
      "`prod`",
      "`staging`",
    );
    checkHover(
      page.replace("{{namespace", "{{name$0space"),
      "namespace",
      "**Parameter** `namespace`",
      "Default: `prod`",
    );
  });

  test("or that it is none", () => {
    checkHover(yaml.replace("{{namespace", "{{namspa$0ce"), "namspace", "No parameter is called", "`namespace`?");
  });

  test("what is none is nobody's", () => {
    expect(hovering(page.replace("get pods", "get $0pods"))).toBeUndefined();
  });
});

describe("completion on a page", () => {
  test("offers the keys of front matter", () => {
    completing(page.replace("parameters:", "$0\nparameters:")).offersAmongOthers(["service", "owner", "lastReviewed"]);
    completing(page.replace("name: restart\n", "name: restart\nstatus: $0\n")).offers([
      "draft",
      "active",
      "deprecated",
    ]);
  });

  test("offers parameters in a command", () => {
    completing(page.replace("-n {{namespace}}", "-n {{$0")).offers(["namespace"]);
    completing(page.replace("-n {{namespace}}", "-n {{na$0")).accepting("namespace").inserts("namespace}}");
    completing(page.replace("-n {{namespace}}", "-n {{na$0}}")).accepting("namespace").inserts("namespace");
  });

  test("offers nothing in words", () => {
    completing(page.replace("# Restart", "# Res$0tart")).offers([]);
  });
});

describe("the outline", () => {
  test("of YAML lists the steps", () => {
    expect(outline(yaml)).toBe(`restart (Runbook · 2 steps)
  look (diagnose · 1m)
  Restart all pods (mitigate · 5m)`);
  });

  test("of a page has its steps below its phases", () => {
    expect(outline(page)).toBe(`restart (Runbook · 2 steps)
  Diagnosis (diagnose)
    look (1m)
  Mitigation (mitigate)
    restart (5m)`);
  });
});
