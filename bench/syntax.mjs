// Parsing and re-parsing, in milliseconds (medians): node bench/syntax.mjs
import { build } from "esbuild";

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { parseFile, updateFile } from "./server/src/core/syntax/parse.ts";
      export { parseAllDocuments } from "yaml";
    `,
    resolveDir: new URL("..", import.meta.url).pathname,
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { parseFile, updateFile, parseAllDocuments } = await import(`data:text/javascript;base64,${code}`);

const LINES_OF_ITEM = 13;
const item = (n) => `  - name: service-${n}-availability
    labels:
      team: payments
      tier: "1"
    spec:
      query: |
        sum(rate(http_requests_total{service="service-${n}",code!~"5.."}[5m]))
          / sum(rate(http_requests_total{service="service-${n}"}[5m]))
      objectives:
        - target: 0.999
          displayName: Objective ${n}
        - target: 0.95
      # the end
`;
const head = "apiVersion: openslo/v1\nkind: SLO\nmetadata:\n  name: all\nspec:\n";
const single = (lines) => head + Array.from({ length: lines / LINES_OF_ITEM }, (_, n) => item(n)).join("");
const many = (lines) =>
  Array.from({ length: lines / (LINES_OF_ITEM + 6) }, (_, n) => `---\n${head}${item(n)}`).join("");

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)];

function measure(runs, prepare, run) {
  const times = [];
  for (let index = 0; index < runs; index++) {
    const input = prepare(index);
    const start = performance.now();
    run(input);
    times.push(performance.now() - start);
  }
  return median(times.slice(Math.floor(runs / 5)));
}

/** The place of the `n`th of some items all over the text. */
function placeOf(text, marker, index) {
  const places = [...text.matchAll(new RegExp(marker.replace("(", "\\("), "g"))];
  return places[(index * 37) % places.length].index + marker.length;
}

const rows = [];
for (const [shape, make] of Object.entries({ single, many })) {
  for (const lines of [100, 1_000, 10_000]) {
    const text = make(lines);
    const runs = lines > 1_000 ? 20 : 100;
    const file = parseFile("file:///a.yaml", text);
    const typed = (marker, insert) => (index) => {
      const at = placeOf(text, marker, index);
      return Buffer.from(text.slice(0, at) + insert + text.slice(at)).toString();
    };
    rows.push({
      file: `${shape} ${lines}`,
      "yaml alone": measure(
        runs,
        () => text,
        (input) => parseAllDocuments(input, { logLevel: "silent" }),
      ),
      "fresh parse": measure(
        runs,
        () => text,
        (input) => parseFile("file:///a.yaml", input),
      ),
      "digit typed": measure(100, typed("target: 0.9", "7"), (input) => updateFile(file, input)),
      "in a query": measure(100, typed("sum(rate", "x"), (input) => updateFile(file, input)),
      "half a key": measure(100, typed("target: 0.999\n", "          no\n"), (input) => updateFile(file, input)),
      "new item": measure(100, typed("# the end\n", "  - name: new\n"), (input) => updateFile(file, input)),
    });
  }
}
for (const row of rows) {
  for (const [key, value] of Object.entries(row)) if (typeof value === "number") row[key] = Number(value.toFixed(2));
}
console.table(rows);
