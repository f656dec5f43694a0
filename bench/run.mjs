import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { ensureNode24 } from "../test/hosts/packages.mjs";
import { manyDocuments, oneDocument, servicesFile, smallFile } from "./files.mjs";
import { peerServer, writeInto } from "./peer.mjs";
import { median } from "./session.mjs";
import { measureTyping } from "./typing.mjs";

const quick = process.argv.includes("--quick");
const alone = process.argv.includes("--alone");
const PEER_DELAY = 200;
const keys = quick ? 8 : 24;

const node = await ensureNode24();
const ours = { command: node, args: [resolve("dist/server/node.js"), "--stdio"] };
const peer = alone ? undefined : await peerServer(node);
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, both servers on the Node of ${node}`);

console.log(
  "\nms (median)            | initialize | open | key | key p95 | completion | hover | publications in a burst of 30 keys",
);
for (const lines of [100, 1000, 10_000]) {
  for (const [shape, make] of [
    ["many documents", manyDocuments],
    ["one document", oneDocument],
  ]) {
    const text = make(lines);
    const mine = await measureTyping(ours, text, { keys, delay: 0 });
    const theirs = peer && (await measureTyping(peer, text, { keys, delay: PEER_DELAY }));
    print(`${lines} lines, ${shape}`, "ours", mine);
    if (theirs) {
      print(`${lines} lines, ${shape}`, "peer", theirs);
      const ratio = (name) => (theirs[name] / mine[name]).toFixed(1);
      console.log(
        `  → key ${ratio("key")} × faster, initialize ${ratio("initialize")} ×, completion ${ratio("completion")} ×, hover ${ratio("hover")} ×`,
      );
    }
  }
}
if (!quick) await measureColdCheck(10_000);

function print(title, who, { initialize, open, key, keyP95, completion, hover, during }) {
  const figures = [initialize, open, key, keyP95, completion, hover].map((figure) => figure.toFixed(1));
  console.log(`${title} ${who}: ${figures.join(" | ")} | ${during}`);
}

/** Whole processes, in turn, so that a machine that drifts drifts for both. */
async function measureColdCheck(count) {
  const folder = await mkdtemp(join(tmpdir(), "ops-as-code-bench-"));
  for (let index = 0; index < count; index++) {
    await writeInto(join(folder, `team-${index % 100}`), `slo-${index}.yaml`, smallFile(index));
  }
  await writeInto(folder, "services.yaml", servicesFile());
  const check = [];
  const parse = [];
  for (let round = 0; round < 3; round++) {
    parse.push(timed([resolve("bench/plain-parse.mjs"), folder]));
    check.push(timed([resolve("dist/cli/main.js"), "check", folder, "--format", "json"]));
  }
  await rm(folder, { recursive: true });
  console.log(
    `\ncold check of ${count} files: ${(median(check) / 1000).toFixed(2)} s; plain parsing by "yaml": ${(median(parse) / 1000).toFixed(2)} s; ratio ${(median(check) / median(parse)).toFixed(2)}`,
  );
}

function timed(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status === null || status > 1) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return performance.now() - started;
}
