// Red Hat's YAML extension cannot be installed in these tests; a stub with its public API stands for it. So they show what
// we tell it, not what it makes of that.
import * as vscode from "vscode";
import { equal, ok } from "./assert.ts";
import { at, completion, open, openNew, openUntitled, tidyUp, waitFor } from "./support.ts";
import { service, slo } from "./texts.ts";

interface Contributor {
  readonly schema: string;
  readonly label: string;
  requestSchema(uri: string): string | undefined;
  requestSchemaContent(uri: string): string;
}

describe("beside Red Hat's YAML extension", () => {
  afterEach(tidyUp);

  it("files of ours get a schema that allows everything", async () => {
    const document = await open("checkout.yaml");
    const { requestSchema, requestSchemaContent } = await contributor();
    const schema = requestSchema(document.uri.toString()) ?? "none";
    ok(schema.startsWith("ops-as-code:"), `the schema's scheme must be the contributor's name: ${schema}`);
    equal(JSON.parse(requestSchemaContent(schema)), {});
  });

  it("so do texts that are no files yet, and the configuration", async () => {
    const { requestSchema } = await contributor();
    const untitled = await openUntitled(`${service("basket")}---\n${slo()}`);
    ok(requestSchema(untitled.uri.toString()), "an untitled text");
    const configuration = await openNew("ops-as-code.yaml", "stage: growth\n");
    ok(requestSchema(configuration.uri.toString()), "the configuration");
  });

  it("files of others, and files that hold others' documents too, are left to it", async () => {
    const { requestSchema } = await contributor();
    const foreign = await open("foreign/kubernetes-service.yaml");
    equal(requestSchema(foreign.uri.toString()), undefined);
    const mixed = await openUntitled(`${foreign.getText()}---\n${slo()}`);
    equal(requestSchema(mixed.uri.toString()), undefined);
  });

  it("nothing is offered twice", async () => {
    await contributor();
    const document = await openNew("basket.yaml", "apiVersion: openslo/v1\nki");
    // completion() fails when there are two.
    await completion(document, at(document, "ki", "end"), "kind");
  });
});

/** What our extension has registered with the stub; it does so some time after its start. */
async function contributor(): Promise<Contributor> {
  const extension = vscode.extensions.getExtension<{ contributors: Contributor[] }>("redhat.vscode-yaml");
  ok(extension, "the stub of the YAML extension is not there");
  const { contributors } = await extension.activate();
  return waitFor("our contributor", () => contributors.find(({ label }) => label === "Ops as Code"), { again: true });
}
