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

  test("with what is asked of it", () => {
    const required = page.replace("default: prod", "required: true\n    secret: true");
    checkHover(required.replace("{{namespace", "{{name$0space"), "namespace", "Must be filled in", "A secret");
  });

  test("what is none is nobody's", () => {
    expect(hovering(page.replace("get pods", "get $0pods"))).toBeUndefined();
  });
});

describe("a fence explains itself", () => {
  const fence = (attributes: string) => page.replace('{"name":"restart"}', `{"name":"restart",${attributes}}`);

  test("attribute by attribute", () => {
    checkHover(fence('"x-conf$0irm":"Sure?"'), "x-confirm", "The question to answer before it runs");
  });

  test("and shows the step that it names", () => {
    checkHover(fence('"x-verify":"lo$0ok"'), "look", "**Step** `look` · diagnose", "kubectl -n {{namespace}} get pods");
    expect(hovering(fence('"x-verify":"loo$0"'))).toBeUndefined();
    expect(hovering(fence('"tag":"lo$0ok"'))).toBeUndefined();
  });
});

test("a name of a kind that nobody knows is explained by its field", () => {
  checkHover(yaml.replace("spec:", "spec:\n  escalation: shop$0"), "shop", "**escalation**", "Who is called");
});

describe("completion in YAML", () => {
  const step = (text: string) => yaml.replace("      timeout: 5m\n", `      timeout: 5m\n      ${text}\n`);

  test("offers parameters in a command", () => {
    completing(yaml.replace("-n {{namespace}}", "-n {{$0")).offers(["namespace"]);
    completing(step("run: |\n        kubectl -n {{na$0}} get pods")).accepting("namespace").inserts("namespace");
  });

  test("offers the other steps", () => {
    completing(step("rollback: $0")).offers(["look"]).details({ look: "diagnose" });
    completing(step("onFailure: $0")).offers(["abort", "continue", "step:look"]);
  });

  test("offers today for a review that has just been made", () => {
    completing(yaml.replace("2026-10-01", "$0")).offers(["2026-11-22"]);
  });

  test("offers other runbooks, and not the same one, to take its place", () => {
    const other = "\n---\napiVersion: ops/v1\nkind: Runbook\nmetadata:\n  name: roll-back\n";
    completing(yaml.replace("spec:", "spec:\n  supersededBy: $0") + other).offers(["roll-back"]);
  });
});

describe("completion on a page", () => {
  test("offers the names of its fences", () => {
    completing(page.replace("steps:\n  restart:", "steps:\n  $0\n  restart:")).offers(["look"]);
    completing(page.replace("timeout: 5m", "verify: $0")).offers(["look"]);
  });

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
