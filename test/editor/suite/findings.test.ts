import * as vscode from "vscode";
import { equal, includes } from "./assert.ts";
import {
  activated,
  at,
  closeAll,
  fileUri,
  findings,
  findingsOf,
  findingText,
  noFindings,
  open,
  openNew,
  openUntitled,
  putCursor,
  remove,
  replace,
  tidyUp,
  type,
  write,
} from "./support.ts";
import { service, slo } from "./texts.ts";

describe("findings", () => {
  before(async () => {
    await open("checkout.yaml");
    await activated();
  });
  afterEach(tidyUp);

  it("come and go with every key", async () => {
    const document = await open("checkout.yaml");
    await noFindings(document);
    putCursor(at(document, "budgetingMethod: Occurrences", "end"));
    await type("x");
    const [found] = await findingsOf(document, "schema/allowed-value");
    includes(found ? findingText(found) : "", '"Occurrencesx"');
    await vscode.commands.executeCommand("deleteLeft");
    await noFindings(document);
  });

  it("lead to the rule's page", async () => {
    const document = await openNew("basket.yaml", slo({ objective: "target: 99.9" }));
    const [found] = await findingsOf(document, "openslo/target-range");
    const code = found?.code as { readonly value: string; readonly target: vscode.Uri };
    equal(code.value, "openslo/target-range");
    includes(code.target.toString(), /^https:.*\/docs\/rules\/openslo\/target-range\.md$/);
    equal(found?.source, "ops-as-code");
  });

  it("name the other place", async () => {
    const first = await write("first.yaml", slo({ name: "twice" }));
    const document = await openNew("second.yaml", slo({ name: "twice" }));
    const [found] = await findingsOf(document, "openslo/duplicate-object");
    equal(found?.relatedInformation?.[0]?.location.uri.toString(), first.toString());
    equal(found?.relatedInformation?.[0]?.location.range.start.line, 3, "line of the other name");
  });

  it("are there for files that are not open", async () => {
    await noFindings(await open("checkout.yaml"));
    const uri = await write("closed.yaml", slo({ objective: "target: 99.9" }));
    await findingsOf(uri, "openslo/target-range");
  });

  it("are there for a text that is no file yet", async () => {
    const document = await openUntitled(slo({ objective: "target: 99.9" }));
    const found = await findings(document);
    includes(found.map(findingText).join("\n"), "openslo/target-range");
  });

  it("are silenced by a comment on the line before", async () => {
    const document = await openNew("basket.yaml", slo({ objective: "target: 1.0" }));
    await findingsOf(document, "openslo/zero-budget");
    await replace(
      document,
      "    - target: 1.0",
      "    # ops-as-code-disable-next-line openslo/zero-budget -- shown to others only\n    - target: 1.0",
    );
    await noFindings(document);
  });
});

describe("several files are one workspace", () => {
  afterEach(tidyUp);

  it("a reference dangles until its object is written, and again when it is deleted", async () => {
    const document = await openNew("basket.yaml", slo({ service: "basket" }));
    const [found] = await findingsOf(document, "openslo/unknown-service");
    includes(found?.message ?? "", '"basket"');
    await write("basket-service.yaml", service("basket"));
    await noFindings(document);
    await remove("basket-service.yaml");
    await findingsOf(document, "openslo/unknown-service");
  });

  it("what is typed in one file counts in another at once", async () => {
    const document = await openNew("basket.yaml", slo({ service: "basket" }));
    const services = await openNew("basket-service.yaml", service("bakset"));
    await findingsOf(document, "openslo/unknown-service");
    await replace(services, "bakset", "basket");
    await noFindings(document);
  });

  it("a file that is deleted outside the editor leaves no findings behind", async () => {
    const uri = await write("broken.yaml", slo({ objective: "target: 99.9" }));
    await findingsOf(uri, "openslo/target-range");
    await remove("broken.yaml");
    await noFindings(uri);
  });

  it("a file that is renamed outside the editor takes its findings along", async () => {
    const before = await write("before.yaml", slo({ objective: "target: 99.9" }));
    await findingsOf(before, "openslo/target-range");
    await write("after.yaml", "");
    await vscode.workspace.fs.rename(before, fileUri("after.yaml"), { overwrite: true });
    await findingsOf(fileUri("after.yaml"), "openslo/target-range");
    await noFindings(before);
  });

  it("a folder that is deleted outside the editor takes its findings along", async () => {
    const uri = await write("team/basket.yaml", slo({ objective: "target: 99.9" }));
    await findingsOf(uri, "openslo/target-range");
    await remove("team");
    await noFindings(uri);
  });

  it("closing a change without saving it returns to what is on disk", async () => {
    const document = await open("checkout.yaml");
    await replace(document, "target: 0.999", "target: 99.9");
    await findingsOf(document, "openslo/target-range");
    await closeAll();
    await noFindings(fileUri("checkout.yaml"));
  });
});

describe("ops-as-code.yaml", () => {
  afterEach(tidyUp);

  it("decides how severe a rule is, from the moment it is written", async () => {
    const document = await openNew("basket.yaml", slo({ service: "basket" }));
    const severityIs = (wanted: vscode.DiagnosticSeverity) => findings(document, ([only]) => only?.severity === wanted);
    await severityIs(vscode.DiagnosticSeverity.Warning);
    await write("ops-as-code.yaml", "rules:\n  openslo/unknown-service: error\n");
    await severityIs(vscode.DiagnosticSeverity.Error);
    await write("ops-as-code.yaml", 'rules:\n  openslo/unknown-service: "off"\n');
    await noFindings(document);
    await remove("ops-as-code.yaml");
    await severityIs(vscode.DiagnosticSeverity.Warning);
  });

  it("leaves ignored files alone", async () => {
    const uri = await write("vendor/basket.yaml", slo({ objective: "target: 99.9" }));
    await findingsOf(uri, "openslo/target-range");
    await write("ops-as-code.yaml", "ignore:\n  - vendor/**\n");
    await noFindings(uri);
    await remove("vendor");
  });

  it("is checked itself", async () => {
    const document = await openNew("ops-as-code.yaml", "rules:\n  openslo/unknown-servce: off\n");
    const [found] = await findingsOf(document, "configuration/unknown-rule");
    includes(found?.message ?? "", "openslo/unknown-service");
  });
});
