import * as vscode from "vscode";
import { equal, includes, ok } from "./assert.ts";
import {
  accept,
  activated,
  apply,
  at,
  codeAction,
  codeActions,
  completion,
  completions,
  findings,
  findingsOf,
  hoverText,
  inlayHints,
  labelOf,
  noFindings,
  open,
  openNew,
  openUntitled,
  putCursor,
  rawInlayHints,
  symbols,
  tidyUp,
  waitFor,
} from "./support.ts";
import { condition, service, slo } from "./texts.ts";

before(async () => {
  await open("checkout.yaml");
  await activated();
  await noFindings(await open("checkout.yaml"));
  await tidyUp();
});

describe("inlay hints", () => {
  afterEach(tidyUp);

  it("show the error budget beside a target, and its working in the tooltip", async () => {
    const document = await openNew("basket.yaml", slo({ objective: "target: 0.9995" }));
    // 0.0005 × 28 × 86,400 s = 1,209.6 s; shown is what is safe to use, so rounded down.
    equal(await inlayHints(document), ["- target: 0.9995 [0.05 % = 20 m 9 s per 28 d]"]);
    const [hint] = await rawInlayHints(document);
    includes(tooltipText(hint), "0.9995");
    includes(tooltipText(hint), "28 d");
  });

  it("show the bad slices that may be", async () => {
    const objective = "target: 0.999\ntimeSliceTarget: 0.95\ntimeSliceWindow: 1m";
    const document = await openNew("slices.yaml", slo({ method: "Timeslices", objective }));
    // 28 days have 40,320 minutes, 0.1 % of which are 40.32.
    includes((await inlayHints(document)).join("\n"), "[40 of 40,320 slices");
  });

  it("show what a burn rate means", async () => {
    const document = await openNew("condition.yaml", condition("fast-burn"));
    includes((await inlayHints(document)).join("\n"), /^threshold: 14\.4 \[.*\]$/m);
  });

  it("are switched off by their setting", async () => {
    const document = await openNew("basket.yaml", slo());
    const settings = () => vscode.workspace.getConfiguration("opsAsCode.inlayHints");
    const hintsAre = (wanted: number) =>
      waitFor(`${wanted} hints`, async () => (await inlayHints(document)).length === wanted || undefined, {
        again: true,
      });
    await hintsAre(1);
    await settings().update("errorBudget", false, vscode.ConfigurationTarget.Workspace);
    await hintsAre(0);
    await settings().update("errorBudget", undefined, vscode.ConfigurationTarget.Workspace);
    await hintsAre(1);
  });
});

describe("hover", () => {
  afterEach(tidyUp);

  it("on a target shows its budget in the usual windows", async () => {
    const document = await openNew("basket.yaml", slo({ objective: "target: 0.9995" }));
    const said = await hoverText(document, at(document, "0.9995"));
    for (const part of ["28 d", "20 m 9 s", "year", "1,000,000"]) includes(said, part);
  });

  it("on a key explains the field", async () => {
    const document = await open("checkout.yaml");
    includes(await hoverText(document, at(document, "budgetingMethod")), "Occurrences");
  });

  it("on a reference shows the object it names", async () => {
    const document = await open("checkout.yaml");
    const position = at(document, "service: checkout").translate(0, "service: ".length + 1);
    includes(await hoverText(document, position), "Takes orders.");
  });
});

describe("completion", () => {
  afterEach(tidyUp);

  it("offers the keys that are missing, in text that is no YAML yet", async () => {
    const document = await openNew("half.yaml", slo().replace("budgetingMethod: Occurrences", "bud"));
    const position = at(document, "  bud", "end");
    putCursor(position);
    await accept(await completion(document, position, "budgetingMethod"));
    includes(document.getText(), /^ {2}budgetingMethod: /m);
  });

  it("offers the words a field takes, with what they mean", async () => {
    const document = await openNew("half.yaml", slo({ method: "" }));
    const position = at(document, "budgetingMethod: ", "end");
    putCursor(position);
    const item = await completion(document, position, "Timeslices");
    await accept(item);
    includes(document.getText(), "budgetingMethod: Timeslices\n");
  });

  it("offers the names of other files", async () => {
    await openNew("basket-service.yaml", service("basket"));
    const document = await openNew("half.yaml", slo({ service: "ba" }));
    const position = at(document, "service: ba", "end");
    putCursor(position);
    await accept(await completion(document, position, "basket"));
    includes(document.getText(), "service: basket\n");
    await noFindings(document);
  });

  it("offers targets with the budget they leave", async () => {
    const document = await openNew("half.yaml", slo({ objective: "target: " }));
    const position = at(document, "target: ", "end");
    const item = await completion(document, position, "0.999");
    includes(detailOf(item), "40 m 19 s");
  });

  it("offers whole objects by their prefix, each once, and what it writes is free of errors", async () => {
    const document = await openUntitled("slo");
    const position = new vscode.Position(0, 3);
    putCursor(position);
    const labels = (await completions(document, position)).map(labelOf).filter((label) => label.startsWith("sl"));
    equal(labels, [...new Set(labels)], "labels");
    await accept(await completion(document, position, "slo-ratio"));
    await findingsOf(document, "openslo/unknown-service");
  });
});

describe("code actions", () => {
  afterEach(tidyUp);

  it("repair a finding", async () => {
    const document = await openNew("basket.yaml", slo({ objective: "target: 99.9" }));
    const [found] = await findingsOf(document, "openslo/target-range");
    ok(found, "a finding");
    const actions = await codeActions(document, found.range, vscode.CodeActionKind.QuickFix);
    const [repair] = actions.filter(({ title }) => title.includes("0.999"));
    ok(repair, `no repair among ${actions.map(({ title }) => title)}`);
    await apply(repair);
    includes(document.getText(), "target: 0.999\n");
    await noFindings(document);
  });

  it("repair all that is certain", async () => {
    const broken = slo().replace("metadata:\n  name", "metdata:\n  name").replace("Occurrences", "occurrences");
    const document = await openNew("basket.yaml", broken);
    await findings(document, (found) => found.length > 1);
    const start = new vscode.Range(0, 0, 0, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append("opsAsCode");
    await apply(await codeAction(document, start, "Fix all safe problems in this file", kind));
    equal(document.getText(), slo());
    await noFindings(document);
  });

  it("excuse one line", async () => {
    const document = await openNew("basket.yaml", slo({ objective: "target: 1.0" }));
    const [found] = await findingsOf(document, "openslo/zero-budget");
    ok(found, "a finding");
    await apply(await codeAction(document, found.range, "Disable openslo/zero-budget for this line"));
    includes(
      document.getText(),
      "    # ops-as-code-disable-next-line openslo/zero-budget -- TODO: say why\n    - target",
    );
    await noFindings(document);
  });
});

describe("finding one's way", () => {
  afterEach(tidyUp);

  it("the outline names objects and what they hold", async () => {
    const document = await openNew("two.yaml", `${service("basket")}---\n${slo()}`);
    const outline = await symbols(document);
    equal(
      outline.map(({ name, detail }) => `${name}: ${detail}`),
      ["basket: Service", "basket-availability: SLO · 99.9 % over 28 d"],
    );
  });

  it("a reference leads to its object", async () => {
    const document = await open("checkout.yaml");
    const position = at(document, "service: checkout", "end");
    const command = "vscode.executeDefinitionProvider";
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      command,
      document.uri,
      position,
    );
    equal(
      places.map((place) => ("uri" in place ? place.uri : place.targetUri).path.split("/").at(-1)),
      ["services.yaml"],
    );
  });

  it("documents and lists fold", async () => {
    const document = await openNew("two.yaml", `${service("basket")}---\n${slo()}`);
    const command = "vscode.executeFoldingRangeProvider";
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(command, document.uri);
    const lines = folds.map(({ start }) => document.lineAt(start).text.trim());
    for (const line of ["metadata:", "objectives:", "timeWindow:"]) ok(lines.includes(line), `${line}: ${lines}`);
  });

  it("addresses are links", async () => {
    const text = slo().replace("spec:", "spec:\n  description: See https://example.com/slo.");
    const document = await openNew("basket.yaml", text);
    const command = "vscode.executeLinkProvider";
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(command, document.uri);
    equal([...new Set(links.map(({ target }) => target?.toString()))], ["https://example.com/slo"]);
  });
});

function tooltipText(hint: vscode.InlayHint | undefined): string {
  const tooltip = hint?.tooltip;
  return typeof tooltip === "string" ? tooltip : (tooltip?.value ?? "");
}

/** What stands behind the label of a completion item. */
function detailOf({ detail, label }: vscode.CompletionItem): string {
  return [detail, typeof label === "string" ? "" : `${label.detail ?? ""} ${label.description ?? ""}`].join(" ");
}
