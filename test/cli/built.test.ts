import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { broken, service } from "./support.ts";

/** Holds the command and the server, laid out as they ship, and the files of the tests. */
const folder = mkdtempSync(join(tmpdir(), "ops-as-code-command-"));

beforeAll(async () => {
  await build({
    entryPoints: { "cli/main": "server/src/main/cli.ts", "server/node": "server/src/main/node.ts" },
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
  writeFileSync(join(folder, "clean.yaml"), service());
  writeFileSync(join(folder, "broken.yaml"), broken());
  const many = Array.from({ length: 3000 }, (_, number) => broken(`service-${number}`));
  writeFileSync(join(folder, "many.yaml"), many.join("---\n"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(folder, "cli/main.js"), ...args], { cwd: folder });
}

async function ended(child: ChildProcessWithoutNullStreams) {
  const status = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await status, stdout, stderr };
}

test("the exit status tells clean, errors and wrong usage apart", async () => {
  expect(await ended(start("check", "clean.yaml"))).toMatchObject({ status: 0, stderr: "" });
  expect(await ended(start("check", "broken.yaml"))).toMatchObject({ status: 1, stderr: "" });
  expect(await ended(start("check", "missing.yaml"))).toMatchObject({ status: 2, stdout: "" });
});

test("standard input is read", async () => {
  const child = start("check", "--stdin-filename", "clean.yaml");
  child.stdin.end(broken());
  expect((await ended(child)).stdout).toMatch(/^clean\.yaml:5:3 error/);
});

test("much output arrives in full", async () => {
  const { status, stdout } = await ended(start("check", "--format", "json", "many.yaml"));
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ documents: 3000, summary: { error: 3000 } });
});

test("a reader that stops reading causes no complaint", async () => {
  const child = start("check", "many.yaml");
  child.stdout.once("data", () => child.stdout.destroy());
  const stderr = text(child.stderr);
  const status = await new Promise((resolve) => child.on("exit", resolve));
  expect({ status, stderr: await stderr }).toEqual({ status: 1, stderr: "" });
});

test("lsp --stdio answers an editor", async () => {
  const child = start("lsp", "--stdio");
  const message = JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  child.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  const answer = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (data) => resolve(String(data)));
    child.once("exit", (status) => reject(new Error(`The server ended with ${status}.`)));
  });
  expect(answer).toMatch(/^Content-Length: \d+/);
  child.kill();
});
