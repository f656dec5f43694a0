import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";
import {
  entrySpan,
  hasPath,
  keyOrder,
  keySpan,
  locate,
  missingAnchor,
  nodeAt,
  scalarText,
  valueSpan,
  walk,
} from "../../../server/src/core/syntax/query.ts";
import type { YamlDocument } from "../../../server/src/core/syntax/types.ts";
import { formatPath, type Path } from "../../../server/src/core/text/path.ts";
import type { Span } from "../../../server/src/core/text/span.ts";
import { edited, randomEdit, realisticText, runs } from "./texts.ts";

function parse(text: string): YamlDocument {
  const document = parseFile("file:///a.yaml", text).documents[0]?.document;
  if (!document) throw new Error("no document");
  return document;
}

/** A path as written in tests: numbers are list items. */
function path(text: string): Path {
  return text === "" ? [] : text.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

const slo = parse(`apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout # ours
  labels: {team: payments, tier: "1", x: }
spec:
  description:
  indicator: |
    sum(rate(x))
  objectives:
  - target: 99.50
    op:
  -
  - 'quoted'
shared: &shared
  window: 28d
  unit: 0x1F
merged:
  own: 1
  <<: *shared
alias: *shared
`);

describe("what stands at a path", () => {
  const text = (span: Span | undefined) => span && slo.text.slice(span.start, span.end);

  test.each([
    ["metadata.name", "name", "checkout"],
    ["metadata.labels", "labels", '{team: payments, tier: "1", x: }'],
    ["metadata.labels.tier", "tier", '"1"'],
    ["spec.indicator", "indicator", "|\n    sum(rate(x))"],
    ["spec.objectives.0.target", "target", "99.50"],
    ["spec.objectives.0", "target", "target: 99.50\n    op:"],
    ["spec.objectives.2", "'quoted'", "'quoted'"],
    ["merged.own", "own", "1"],
    ["merged.window", "window", "28d"],
    ["alias.window", "window", "28d"],
    ["alias", "alias", "window: 28d\n  unit: 0x1F"],
  ])("%s: key %j, value %j", (at, key, value) => {
    expect(text(keySpan(slo, path(at)))).toBe(key);
    expect(text(valueSpan(slo, path(at)))).toBe(value);
  });

  test.each([
    ["spec.description", "description:"],
    ["spec.objectives.0.op", "op:"],
    ["spec.objectives.1", "-"],
    ["metadata.labels.x", "x:"],
  ])("an empty value %s stands behind %j", (at, before) => {
    const span = valueSpan(slo, path(at));
    expect(span?.start).toBe(span?.end);
    expect(slo.text.slice(0, span?.start).endsWith(before)).toBe(true);
    expect(nodeAt(slo, path(at))).toBeUndefined();
    expect(hasPath(slo, path(at))).toBe(true);
  });

  test.each([
    "x",
    "metadata.nam",
    "spec.objectives.3",
    "spec.objectives.-1",
    "kind.x",
    "merged.<<",
    "spec.description.x",
  ])("nothing at %s", (at) => {
    expect(hasPath(slo, path(at))).toBe(false);
    expect(valueSpan(slo, path(at))).toBeUndefined();
    expect(keySpan(slo, path(at))).toBeUndefined();
    expect(entrySpan(slo, path(at))).toBeUndefined();
  });

  test("the text of a scalar is what is written, without quotes", () => {
    expect(scalarText(slo, path("spec.objectives.0.target"))).toBe("99.50");
    expect(scalarText(slo, path("merged.unit"))).toBe("0x1F");
    expect(scalarText(slo, path("metadata.labels.tier"))).toBe("1");
    expect(scalarText(slo, path("spec"))).toBeUndefined();
  });

  test("keys in the order of the text, merged ones where they are merged", () => {
    expect(keyOrder(slo, ["merged"])).toEqual(["own", "window", "unit"]);
    expect(keyOrder(slo, ["metadata"])).toEqual(["name", "labels"]);
    expect(keyOrder(slo, ["kind"])).toEqual([]);
  });

  test("of duplicate keys the last one", () => {
    const document = parse("a: 1\na: 2\n");
    expect(valueSpan(document, ["a"])).toEqual({ start: 8, end: 9 });
  });

  test("a finding about a missing key stands at the nearest key", () => {
    expect(text(missingAnchor(slo, path("spec.service")))).toBe("spec");
    expect(text(missingAnchor(slo, path("spec.timeWindow.0.duration")))).toBe("spec");
    expect(text(missingAnchor(slo, path("spec.objectives.0.displayName")))).toBe("target");
    expect(text(missingAnchor(slo, path("spec.objectives.1.target")))).toBe("-");
    expect(missingAnchor(slo, ["status"])).toEqual({ start: 23, end: 27 });
    expect(missingAnchor(parse("a: 1\n"), ["kind"])).toEqual({ start: 0, end: 1 });
    expect(missingAnchor(parse("# nothing\n"), ["kind"])).toEqual({ start: 0, end: 1 });
  });

  test("all values, in the order of the text", () => {
    const seen: string[] = [];
    walk(parse("a: {b: 1, c: }\nd:\n  -\n  - *x\n"), (at, node, key, value) => {
      seen.push(`${formatPath(at)} ${node?.type ?? "empty"} ${key?.start ?? "-"} ${value.start}-${value.end}`);
    });
    expect(seen).toEqual([
      ...[" map - 0-28", "a map 0 3-14", "a.b scalar 4 7-8", "a.c empty 10 12-12", "d sequence 15 20-28"],
      ...["d[0] empty - 21-21", "d[1] alias - 26-28"],
    ]);
  });
});

describe("an entry is deleted with all that belongs to it", () => {
  const without = (text: string, at: string) => {
    const span = entrySpan(parse(text), path(at));
    return span && text.slice(0, span.start) + text.slice(span.end);
  };

  test.each([
    ["a key", "a: 1 # one\nb: 2\n", "a", "b: 2\n"],
    ["the last key, without a line break", "a: 1\nb: 2", "b", "a: 1\n"],
    ["a key with a nested value", "a:\n  b:\n    c: |\n      x\n  d: 1\n", "a.b", "a:\n  d: 1\n"],
    ["an empty key", "a:\n  b:\n  c: 1\n", "a.b", "a:\n  c: 1\n"],
    ["a list item", "a:\n  - b: 1\n    c: 2\n  - d\n", "a.0", "a:\n  - d\n"],
    ["an empty list item", "a:\n  - b\n  -\n  - d\n", "a.1", "a:\n  - b\n  - d\n"],
    ["the first key of an item", "- a: 1\n  b: 2\n", "0.a", "- b: 2\n"],
    ["the only key of an item", "- a: 1\n- b\n", "0.a", "- \n- b\n"],
    ["a key with an anchor", "x: 1\n&k a: 1\nb: 2\n", "a", "x: 1\nb: 2\n"],
    ["the first entry in braces", "a: {b: 1, c: 2}\n", "a.b", "a: {c: 2}\n"],
    ["the last entry in braces", "a: {b: 1, c: 2}\n", "a.c", "a: {b: 1}\n"],
    ["the only entry in braces", "a: {b: 1}\n", "a.b", "a: {}\n"],
    ["an item in brackets", "a: [b, 'c', d]\n", "a.1", "a: [b, d]\n"],
    ["in CRLF", "a: 1\r\nb: 2\r\n", "a", "b: 2\r\n"],
  ])("%s", (_what, text, at, expected) => {
    expect(without(text, at)).toBe(expected);
  });

  test("a merged key is deleted where it is written", () => {
    expect(without("a: &a {x: 1, y: 2}\nb: {<<: *a}\n", "b.x")).toBe("a: &a {y: 2}\nb: {<<: *a}\n");
  });
});

describe("what stands at an offset", () => {
  /** Path and part at the cursor `‸`, and the text of the key or value it touches. */
  function at(marked: string): string {
    const offset = marked.indexOf("‸");
    const document = parse(marked.replace("‸", ""));
    const location = locate(document, offset);
    const touched = document.text.slice(location.span.start, location.span.end);
    return `${location.part} ${formatPath(location.path)}${touched === "" ? "" : ` "${touched}"`}`;
  }

  test.each([
    ["a key", "spec:\n  ser‸vice: x\n", 'key spec.service "service"'],
    ["the end of a key", "spec‸: 1\n", 'key spec "spec"'],
    ["a value", "a:\n  b: x‸y\n", 'value a.b "xy"'],
    ["a value in quotes", 'a: "x‸"\n', 'value a ""x""'],
    ["a list item", "a:\n  - x‸\n", 'value a[0] "x"'],
    ["a key in a list item", "a:\n  - x: 1\n  - ‸y: 2\n", 'key a[1].y "y"'],
    ["a block scalar", "a: |\n  x\n\n  ‸y\n", 'value a "|\n  x\n\n  y"'],
    ["an alias", "a: &x 1\nb: *‸x\n", 'value b "*x"'],
    ["a key in braces", "a: {b: 1, ‸c: 2}\n", 'key a.c "c"'],
  ])("%s", (_what, marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  test.each([
    ["nothing behind a key", "a:\n  b: ‸\n  c: 1\n", "value a.b"],
    ["nothing behind a colon", "a:‸\n", "value a"],
    ["nothing behind the last key, without a line break", "a: 1\nb: ‸", "value b"],
    ["nothing behind a dash", "a:\n  - ‸\n", "value a[0]"],
    ["nothing behind a key in braces", "a: {b: ‸}\n", "value a.b"],
    ["nothing behind the first key of an item", "- a: ‸\n- b: 1\n", "value [0].a"],
  ])("an empty value: %s", (_what, marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  test.each([
    ["an empty file", "‸", "gap "],
    ["a line below, at the column of the keys", "a:\n  b: 1\n  ‸\n", "gap a"],
    ["a line below, deeper than the keys", "a:\n  b: 1\n    ‸\n", "gap a"],
    ["a line below, at the root", "a:\n  b: 1\n‸\n", "gap "],
    ["a line between", "a:\n  b: 1\n  ‸\n  c: 2\nd: 3\n", "gap a"],
    ["deeper below a key without a value", "a:\n  ‸\nb: 1\n", "gap a"],
    ["deeper below the last key", "a:\n  b:\n    ‸", "gap a.b"],
    ["below a key without a value, at its column", "a:\n  b:\n  ‸\n", "gap a"],
    ["below a list item's keys", "a:\n  - b: 1\n    ‸\n", "gap a[0]"],
    ["below a list, at its dashes", "a:\n  - b: 1\n  ‸\n", "gap a"],
    ["below a list that stands at its key's column", "a:\n- b: 1\n‸\n", "gap a"],
    ["below an empty item", "a:\n  -\n    ‸\n", "gap a[0]"],
    ["behind a comma in braces", "a: {b: 1, ‸}\n", "gap a"],
    ["behind a comma in brackets without an end", "a: [b, ‸\n", "gap a"],
    ["above everything", "‸\na: 1\n", "gap "],
    ["behind a value", "a:\n  b: 1  ‸\n", "gap a"],
    ["in a comment", "a:\n  b: 1\n  # no‸te\n", "gap a"],
  ])("white space: %s", (_what, marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  test.each([
    ["a key that lacks its colon", "a:\n  b: 1\n  na‸\n  c: 2\n", 'key a.na "na"'],
    ["a key that lacks its colon, at the end", "a:\n  b: 1\n  na‸\n", 'key a.na "na"'],
    ["the first key below another one", "a:\n  na‸\nb: 1\n", 'value a "na"'],
    ["the first word of a file", "ap‸\n", 'value  "ap"'],
    ["the first key of an item", "a:\n  - na‸\n", 'value a[0] "na"'],
    ["a key in an item", "a:\n  - b: 1\n    na‸\n    c: 2\n", 'key a[0].na "na"'],
    ["a key in braces", "a: {b: 1, na‸}\n", 'key a.na "na"'],
    ["a value in quotes without an end", 'a:\n  b: "x‸\n  c: 1\n', 'value a.b ""x"'],
  ])("half typed: %s", (_what, marked, expected) => {
    expect(at(marked)).toBe(expected);
  });

  test("every key and scalar is found again at each of its characters", () => {
    const text = slo.text;
    walk(slo, (where, node, key, value) => {
      for (let offset = key?.start ?? 0; key && offset < key.end; offset++) {
        expect(locate(slo, offset)).toEqual({ path: where, part: "key", span: key });
      }
      if (node?.type !== "scalar" && node?.type !== "alias") return;
      for (let offset = value.start; offset <= value.end; offset++) {
        expect(locate(slo, offset), text.slice(offset)).toEqual({ path: where, part: "value", span: value });
      }
    });
  });

  test("any offset of any text has an answer whose path exists", () => {
    fc.assert(
      fc.property(realisticText, fc.array(randomEdit, { maxLength: 4 }), fc.nat(), (start, edits, place) => {
        const text = edits.reduce(edited, start);
        for (const { document } of parseFile("file:///a.yaml", text).documents) {
          const location = locate(document, place % (document.text.length + 1));
          const paths = new Set([""]);
          walk(document, (where) => paths.add(formatPath(where)));
          expect(paths).toContain(formatPath(location.path));
          expect(location.span.start).toBeLessThanOrEqual(location.span.end);
        }
      }),
      runs(200),
    );
  });
});
