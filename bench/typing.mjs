import { performance } from "node:perf_hooks";
import { typingPlace } from "./files.mjs";
import { median, p95, pause, startSession } from "./session.mjs";

const URI = "file:///bench/slo.yaml";

/**
 * One server on one file: what a person who types would wait for, in milliseconds. `delay` is the server's own fixed wait,
 * taken off. Every key is typed after a pause, so that it is answered for itself.
 */
export async function measureTyping(server, text, { keys, delay }) {
  const session = await startSession(server);
  const { line, character } = typingPlace(text);
  const end = { line, character };
  let version = 1;
  const isOurs = ({ uri }) => uri === URI;

  const opened = performance.now();
  const first = session.nextPublication(({ uri, diagnostics }) => uri === URI && diagnostics.length > 0);
  await session.notify("textDocument/didOpen", { textDocument: { uri: URI, languageId: "yaml", version, text } });
  const open = (await first).at - opened - delay;
  await pause(500);

  const type = async (typed) => {
    version++;
    const range = typed === "" ? { start: end, end: { line, character: character + 1 } } : { start: end, end };
    const change = { range, text: typed };
    await session.notify("textDocument/didChange", { textDocument: { uri: URI, version }, contentChanges: [change] });
  };
  const key = [];
  const completion = [];
  const hover = [];
  for (let index = 0; index < keys; index++) {
    const typed = index % 2 === 0 ? "x" : "";
    const next = session.nextPublication(isOurs);
    const at = performance.now();
    await type(typed);
    key.push((await next).at - at - delay);
    await pause(150);
  }
  for (let index = 0; index < keys; index++) {
    const asked = performance.now();
    await type(index % 2 === 0 ? "x" : "");
    const position = { line, character: 6 };
    await (index % 4 < 2
      ? session
          .request("textDocument/completion", { textDocument: { uri: URI }, position })
          .then(() => completion.push(performance.now() - asked))
      : session
          .request("textDocument/hover", { textDocument: { uri: URI }, position })
          .then(() => hover.push(performance.now() - asked)));
    await pause(250);
  }
  await pause(500);
  const before = session.published.filter(isOurs).length;
  for (let index = 0; index < 30; index++) {
    await type(index % 2 === 0 ? "x" : "");
    await pause(60);
  }
  const during = session.published.filter(isOurs).length - before;
  await session.stop();
  return {
    initialize: session.initialize,
    open,
    key: median(key),
    keyP95: p95(key),
    completion: median(completion),
    hover: median(hover),
    during,
  };
}
