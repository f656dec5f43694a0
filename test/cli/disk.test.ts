import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ListOptions } from "../../server/src/host/host.ts";
import { nodeHost } from "../../server/src/host/node.ts";
import { broken, command, service } from "./support.ts";

let folder = "";
let log: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "ops-as-code-"));
  log = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const check = (args = "check", below = "") =>
  command(args, {}, { host: nodeHost((message) => log.push(message)), cwd: join(folder, below) });

/** The names of the files that the host lists below a folder. */
async function listed(path: string, options?: ListOptions): Promise<readonly string[]> {
  const names: string[] = [];
  const host = nodeHost((message) => log.push(message));
  for await (const uri of host.files.list(pathToFileURL(join(folder, path)).href, options)) names.push(basename(uri));
  return names;
}

describe("on a disk", () => {
  test("folders are walked, whatever their names", async () => {
    await write("a folder/ümläut #1 [x] 100%.yaml", broken("a"));
    await write("plain/B.YML", broken("b"));
    const { stdout } = await check();
    expect(stdout.match(/^.*?:\d+:\d+/gm)).toEqual(["a folder/ümläut #1 [x] 100%.yaml:5:3", "plain/B.YML:5:3"]);
  });

  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${broken()}`)],
    ["UTF-16, little end first", Buffer.from(`\ufeff${broken()}`, "utf16le")],
    ["UTF-16, big end first", Buffer.from(`\ufeff${broken()}`, "utf16le").swap16()],
  ])("%s is read", async (_, bytes) => {
    await write("a.yaml", bytes);
    expect((await check()).stdout).toContain("a.yaml:5:3 error");
  });

  test("a file that is no text is passed over, but not where it is named or seems to be ours", async () => {
    await write("picture.yaml", new Uint8Array([0x89, 0x50, 0xff, 0xd8]));
    expect(await check()).toMatchObject({ status: 0, stderr: "" });
    const complaint = "picture.yaml cannot be read: it is neither UTF-8 nor UTF-16 text";
    expect(await check("check picture.yaml")).toMatchObject({ status: 2, stderr: expect.stringContaining(complaint) });
    await write("latin.yaml", Buffer.from(service().replace("orders", "Aufträge"), "latin1"));
    expect(await check()).toMatchObject({ status: 2, stderr: expect.stringContaining("latin.yaml cannot be read") });
  });

  test("links that lead round in circles end, and no file is found twice", async () => {
    await write("slos/a.yaml", broken());
    await symlink("..", join(folder, "slos/up"));
    await symlink("slos", join(folder, "again"));
    await symlink("slos/a.yaml", join(folder, "same.yaml"));
    await symlink("nowhere.yaml", join(folder, "dangling.yaml"));
    await symlink("self.yaml", join(folder, "self.yaml"));
    expect((await check()).stdout).toContain("1 error in 1 file");
  });

  test("a link to a file outside is read, and so is a link that is named", async () => {
    await write("common/a.yaml", broken());
    await mkdir(join(folder, "app"));
    await symlink("../common/a.yaml", join(folder, "app/a.yaml"));
    await symlink("../common", join(folder, "app/all"));
    expect((await check("check", "app")).stdout).toMatch(/^a\.yaml:5:3 error .*\n1 error in 1 file/);
    expect((await check("check all", "app")).stdout).toMatch(/^all\/a\.yaml:5:3 error/);
  });

  test("a folder that cannot be read is passed over with a word", async () => {
    await write("file", "");
    expect(await listed("file")).toEqual([]);
    expect(log).toEqual([`${join(folder, "file")} is passed over, it cannot be read: ENOTDIR`]);
  });

  test("a listing can stop early", async () => {
    for (const name of ["a", "b", "c"]) await write(`${name}.yaml`, service(name));
    expect(await listed("", { limit: 2 })).toEqual(["a.yaml", "b.yaml"]);
    expect(await listed("", { signal: AbortSignal.abort() })).toEqual([]);
    expect(await listed("", { endings: [".json"] })).toEqual([]);
  });
});
