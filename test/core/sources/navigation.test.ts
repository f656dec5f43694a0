import { describe, expect, test } from "vitest";
import { definition } from "../../../server/src/core/features/definition.ts";
import { documentLinks } from "../../../server/src/core/features/document-links.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { uriOf, workspaceOf } from "../../support/check.ts";
import { completing } from "../../support/completion.ts";
import { asked, checkHover, hovering, textAt } from "../../support/features.ts";
import { parseFixture } from "../../support/fixture.ts";

const rules = `#- /rules.yaml
groups:
  - name: checkout
    rules:
      - alert: CheckoutDown
        expr: up == 0
        annotations:
          summary: Checkout answers no more
          runbook_url: "https://github.com/example/shop/blob/main/runbooks/restart-service.md#steps"
          dashboard: https://grafana.shop.example/d/checkout
      - alert: CheckoutSlow
        expr: latency > 1
        annotations:
          runbook_url: https://wiki.shop.example/checkout-slow
      - alert: DiskFull
        expr: free < 1
        annotations:
          runbook_url: /docs/runbooks/disk-full.md
`;

const runbooks = `#- /runbooks/restart-service.md
---
apiVersion: ops/v1
kind: Runbook
name: restart
owner: team-checkout
alerts: [CheckoutDown]
---
#- /docs/runbooks/disk-full.md
# The disk is full
`;

/** Where the definitions of what stands at the cursor are, as `file:text`. */
function definitions(fixture: string): readonly string[] {
  const { workspace, uri, position } = asked(fixture);
  const { files } = parseFixture(fixture);
  return definition(workspace, uri, position).map((found) => {
    const name = found.uri.slice(uriOf("").length);
    return `${name}:${textAt(files.get(name) ?? "", found.range)}`;
  });
}

describe("from a runbook to its alert", () => {
  const fixture = `${rules}${runbooks}`.replace("[Checkout", "[$0Checkout");

  test("leads its definition", () => {
    expect(definitions(fixture)).toEqual(["/rules.yaml:CheckoutDown"]);
  });

  test("looks its hover", () => {
    checkHover(fixture, "CheckoutDown", "**Alert** `CheckoutDown` · Checkout answers no more", "rules.yaml");
  });
});

describe("from an alert to its runbook", () => {
  const at = (text: string) => `${rules}${runbooks}`.replace(text, `${text.slice(0, -1)}$0${text.slice(-1)}`);

  test("leads the address, by the file's name", () => {
    expect(definitions(at("/restart-service.md"))).toEqual(["/runbooks/restart-service.md:restart"]);
  });

  test("leads it to a page that is a runbook by its path", () => {
    expect(definitions(at("/disk-full.md"))).toEqual(["/docs/runbooks/disk-full.md:The disk is full"]);
  });

  test("looks the hover of the address", () => {
    expect(hovering(at("/restart-service.md"))?.markdown).toContain("**Runbook** `restart`");
    expect(hovering(at("/disk-full.md"))?.markdown).toContain("**Runbook** The disk is full");
  });

  test("leads nothing on another site", () => {
    expect(definitions(at("/checkout-slow"))).toEqual([]);
    expect(hovering(at("/checkout-slow"))).toBeUndefined();
  });
});

test("a runbook is offered the names of alerts and of others' services", () => {
  const catalogue = `#- /catalog-info.yaml\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: checkout\n`;
  const page = (keys: string) => `#- /a.yaml\napiVersion: ops/v1\nkind: Runbook\nmetadata:\n  name: a\nspec:\n${keys}`;
  completing(`${rules}${page("  alerts: [$0]\n")}`).offers(["CheckoutDown", "CheckoutSlow", "DiskFull"]);
  completing(`${catalogue}${page("  service: $0\n")}`).offers(["checkout"]);
});

test("a name tells who names it", () => {
  checkHover(
    `${rules}${runbooks}`.replace("alert: Check", "alert: Ch$0eck"),
    "CheckoutDown",
    "Named by:",
    "Runbook `restart`",
  );
  expect(hovering(`${rules}${runbooks}`.replace("name: restart", "name: res$0tart"))?.markdown).toContain(
    "- Alert `CheckoutDown`",
  );
});

test("an address opens the runbook, any other its page", () => {
  const { files } = parseFixture(`${rules}${runbooks}`);
  const links = documentLinks(workspaceOf(files), uriOf("/rules.yaml"));
  expect(links.map(({ target }) => target)).toEqual([
    `${uriOf("/runbooks/restart-service.md")}#L4`,
    uriOf("/docs/runbooks/disk-full.md"),
    "https://grafana.shop.example/d/checkout",
    "https://wiki.shop.example/checkout-slow",
  ]);
  expect(createLineIndex(files.get("/rules.yaml") ?? "").lineCount).toBeGreaterThan(0);
});

test("Backstage's own references lead to entities of any case and namespace", () => {
  const entity = (kind: string, name: string, rest = "") =>
    `---\napiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${rest}`;
  const files = `${entity("Component", "checkout", "spec:\n  owner: Group:Shop\n  dependsOn:\n    - Resource:default/Orders\n")}${entity("Component", "orders")}${entity("Resource", "orders")}${entity("Group", "shop")}`;
  expect(definitions(files.replace("default/Ord", "default/Ord$0"))).toEqual(["/file.yaml:orders"]);
  expect(definitions(files.replace("Group:Sh", "Group:Sh$0"))).toEqual(["/file.yaml:shop"]);
});
