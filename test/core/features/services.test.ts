import { describe, expect, test } from "vitest";
import { services } from "../../../server/src/core/features/services.ts";
import type { TreeNode } from "../../../server/src/protocol.ts";
import { NOW } from "../../support/check.ts";
import { asked, expectInOrder, serviceTree, textAt } from "../../support/features.ts";

const slo = (name: string, service: string, rest = "") => `---
apiVersion: openslo/v1
kind: SLO
metadata:
  name: ${name}
spec:
${service === "" ? "" : `  service: ${service}\n`}  indicatorRef: requests
  timeWindow: [{duration: 28d, isRolling: true}]
  budgetingMethod: Occurrences
  objectives:
    - displayName: Available
      target: 0.999
${rest}`;

const shop = `
apiVersion: openslo/v1
kind: Service
metadata:
  name: shop
  displayName: The shop
---
apiVersion: openslo/v1alpha
kind: Service
metadata: {name: archive}
---
apiVersion: openslo/v1
kind: SLI
metadata:
  name: requests
spec:
  ratioMetric:
    good: {metricSource: {type: Prometheus, spec: {query: good}}}
    total: {metricSource: {type: Prometheus, spec: {query: total}}}
`;

const alerts = `---
apiVersion: openslo/v1
kind: AlertPolicy
metadata: {name: page-me}
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
---
apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata: {name: on-call}
spec: {target: slack}
---
apiVersion: openslo/v1
kind: AlertCondition
metadata: {name: fast-burn}
spec:
  severity: page
  condition: {kind: burnrate, op: gte, threshold: 14.4, lookbackWindow: 1h, alertAfter: 0m}
`;

test("services by name, with those that are only named, then the SLOs without one", () => {
  const fixture = `${shop}${slo("checkout", "shop")}${slo("basket", "shop")}${slo("search", "finder")}`;
  expect(serviceTree(fixture)).toBe(
    `
archive (no SLOs)
finder (1 SLO) !0/1
  search (99.9 % over 28 d · 40 m 19 s) !0/1
    Available (99.9 % · 40 m 19 s per 28 d)
The shop (shop · 2 SLOs)
  basket (99.9 % over 28 d · 40 m 19 s)
    Available (99.9 % · 40 m 19 s per 28 d)
  checkout (99.9 % over 28 d · 40 m 19 s)
    Available (99.9 % · 40 m 19 s per 28 d)
`.trim(),
  );
});

test("SLOs without a service come last, with what is wrong", () => {
  expectInOrder(serviceTree(`${shop}${slo("lonely", "")}`), [
    "The shop (shop · no SLOs)\n",
    "No service (1 SLO) !1/0\n  lonely (99.9 % over 28 d · 40 m 19 s) !1/0",
  ]);
});

test("alert policies say when they fire, and are marked where they do not exist", () => {
  const policies = "  alertPolicies:\n    - alertPolicyRef: page-me\n    - alertPolicyRef: gone\n";
  expectInOrder(serviceTree(`${shop}${slo("checkout", "shop", policies)}${alerts}`), [
    "    Available",
    "    page-me (page: 14.4 × over 1 h)\n",
    "    gone (not found)",
  ]);
});

describe("problems", () => {
  const policies = "  alertPolicies:\n    - alertPolicyRef: page-me\n";

  test("are counted for the object and all below it, shared ones once", () => {
    const broken = alerts.replace("threshold: 14.4", "threshold: high");
    const tree = serviceTree(`${shop}${slo("a", "shop", policies)}${slo("b", "shop", policies)}${broken}`);
    expectInOrder(tree, [
      "The shop (shop · 2 SLOs) !1/0",
      "  a (99.9 % over 28 d · 40 m 19 s) !1/0",
      "    page-me (page) !1/0",
      "  b (99.9 % over 28 d · 40 m 19 s) !1/0",
    ]);
  });

  test("of an objective are those within it", () => {
    const tree = serviceTree(`${shop}${slo("a", "shop", "    - displayName: Fast\n      target: 7\n")}`);
    expectInOrder(tree, ["Available (99.9 % · 40 m 19 s per 28 d)\n", "Fast !1/0"]);
  });
});

test("nodes open their definition, and ids stay the same and differ from each other", () => {
  const fixture = `${shop}${slo("checkout", "shop")}${slo("checkout", "shop")}${slo("search", "finder")}`;
  const { workspace, text } = asked(fixture);
  const nodes = flat(services(workspace, NOW));
  expect(nodes.map(({ location }) => location && textAt(text, location.range))).toEqual([
    "archive",
    "finder",
    "search",
    "displayName",
    "shop",
    "checkout",
    "displayName",
    "checkout",
    "displayName",
  ]);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  expect(flat(services(asked(`# moved\n${fixture}`).workspace, NOW)).map(({ id }) => id)).toEqual(
    nodes.map(({ id }) => id),
  );
});

test("tooltips read as sentences", () => {
  const { workspace } = asked(`${shop}${slo("checkout", "shop")}`);
  expect(flat(services(workspace, NOW)).map(({ tooltip }) => tooltip)).toEqual([
    "Service archive: no SLOs",
    "Service shop: 1 SLO",
    "SLO checkout: 99.9 % over 28 d, error budget 40 m 19 s",
    "Objective Available: 99.9 %, error budget 40 m 19 s per 28 d",
  ]);
});

describe("services that catalogues of others describe", () => {
  const component = (name: string, rest = "") =>
    `---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${name}\n${rest}`;
  const team = "spec: {type: service, owner: group:default/shop}\n";

  test("appear once, whatever the way to write the name", () => {
    const datadog =
      "#- /service.datadog.yaml\nschema-version: v2\ndd-service: shop\n#- /compass.yml\nname: Mail\ntypeId: SERVICE\n";
    const files = `${shop}${slo("a", "shop")}${component("Shop", team)}${component("lib", "spec: {type: library}\n")}${datadog}`;
    expect(serviceTree(files)).toBe(
      `
archive (no SLOs)
Mail (no SLOs)
The shop (shop · 1 SLO)
  a (99.9 % over 28 d · 40 m 19 s)
    Available (99.9 % · 40 m 19 s per 28 d)
`.trim(),
    );
  });

  test("take in the SLOs that name them", () => {
    expectInOrder(serviceTree(`${shop}${slo("a", "mailer")}${component("mailer", "  title: Mail\n")}`), [
      "Mail (mailer · 1 SLO)",
      "  a (99.9",
    ]);
  });

  test("open where they are believed most, and tell the owner", () => {
    const own = "---\napiVersion: ops/v1\nkind: Service\nmetadata: {name: shop}\nspec: {owner: team-shop}\n";
    const names = (fixture: string) => {
      const { workspace, text } = asked(fixture);
      const shown = services(workspace, NOW).filter(({ id }) => id === "service:shop");
      return shown.map(({ location, tooltip }) => [
        location && text.split("\n")[location.range.start.line - 2],
        tooltip,
      ]);
    };
    expect(names(`${component("shop", team)}${own}`)).toEqual([
      ["apiVersion: ops/v1", "Service shop, owned by team-shop: no SLOs"],
    ]);
    expect(names(component("shop", team))).toEqual([
      ["kind: Component", "Service shop, owned by group:default/shop: no SLOs"],
    ]);
  });

  test("count what is wrong with their owners", () => {
    const own = "---\napiVersion: ops/v1\nkind: Service\nmetadata: {name: shop}\nspec: {owner: other}\n";
    expect(serviceTree(`${component("shop", team)}${own}`)).toBe("shop (no SLOs) !0/1");
  });
});

function flat(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
