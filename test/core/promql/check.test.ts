import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPromql } from "../../../server/src/core/promql/check.ts";
import { functionNames } from "../../../server/src/core/promql/functions.ts";

/** Each problem as the text it stands at and what it says. */
function problems(query: string): readonly string[] {
  return checkPromql(query).problems.map(({ start, end, message }) => `${query.slice(start, end)} → ${message}`);
}

describe("a query that cannot be parsed says where and why", () => {
  test.each([
    ["sum(rate(x[5m])", "( → missing closing `)`"],
    ['x{a="b"', "{ → missing closing `}`"],
    ["rate(x[5m)", "[ → missing closing `]`"],
    ["(x]", "] → unexpected `]`"],
    ["sum(x))", ") → unexpected `)`"],
    ['x{a="b}', '" → missing closing `"`'],
    ["raet(x[5m])", "raet → unknown function `raet`; did you mean `rate`?"],
    [
      "histogram_quantil(0.9, x)",
      "histogram_quantil → unknown function `histogram_quantil`; did you mean `histogram_quantile`?",
    ],
    ["frobnicate(x)", "frobnicate → unknown function `frobnicate`"],
    ["x{a=b}", "b → unexpected `b`; the value of a label must be in quotes"],
    ['x{a="b" c="d"}', "c → missing `,` before `c`"],
    ["x{foo}", "foo → label `foo` lacks an operator and a value"],
    ["x = 1", "= → unexpected `=`; use `==` to compare"],
    ["x +", "+ → unexpected end of the query"],
    ["x / # of\n", "/ → unexpected end of the query"],
    ["x * / y", "/ → unexpected `/`"],
    ["rate(x[5q])", "q → unexpected `q`"],
    ["sum(x) y", "y → unexpected `y`"],
    ["x offset foo", "foo → unexpected `foo`"],
  ])("%s", (query, expected) => {
    expect(problems(query)).toEqual([expected]);
  });

  test("every unknown function, up to three", () => {
    expect(problems("raet(x[5m]) / smu(y)")).toEqual([
      "raet → unknown function `raet`; did you mean `rate`?",
      "smu → unknown function `smu`; did you mean `sum`?",
    ]);
    expect(problems("a1(x) + b1(x) + c1(x) + d1(x)")).toHaveLength(3);
  });
});

describe("a query that can be parsed has no problem", () => {
  test.each([
    ...[
      "",
      "  \n",
      "# only a comment",
      "1",
      "up",
      '{__name__=~"a.*"}',
      "a:b:c",
      "-x",
      "x[5m:]",
      "x[1h30m:1m] offset -5m",
    ],
    ...["sum by (job) (rate(http_requests_total{code!~'5..'}[5m]))", "sum(x) by (a) > bool 0.5 AND y unless z or w"],
    ...["histogram_quantile(0.99, sum(rate(x_bucket[5m])) by (le))", 'label_replace(x, "a", "$1", "b", "(.*)")'],
    ...[
      "a / on(b) group_left(c) d",
      "max_over_time((a > 1)[1h:5m])",
      "topk(5, x) @ end()",
      "x # a (comment\n / y",
      "x{a=`b`,}",
    ],
  ])("%s", (query) => {
    expect(problems(query)).toEqual([]);
  });
});

test("a query of MetricsQL is not judged", () => {
  expect(problems("1 - histogram_share(0.2, sum by (vmrange) (rate(x[5m]))) default 0")).toEqual([]);
  expect(problems('raet(x{a="union(b)"}[5m])')).toHaveLength(1);
});

describe("variables stand for what may stand at their place", () => {
  test.each([
    ...[
      "rate(x[{{.window}}])",
      "rate(x[{{ .window }}:1m])",
      "rate(x[5{{.unit}}])",
      "rate(x[$__rate_interval])",
      "rate(x[${window}])",
    ],
    ...['x{a="{{ $labels.a }}"}', 'x{a=~"$a", b="${b:regex}"}', 'x{a="{{ index .x "a" }}"}', "x{a={{.quoted}}}"],
    ...[
      "x{ {{.selector}} }",
      "x{{{.selector}}}",
      'x{a="b", {{.more}}}',
      'x{a="b"{{.more}}}',
      'x{{{.more}} a="b"}',
      'x{{{.label}}="b"}',
    ],
    ...[
      "{{.metric}}",
      'foo_{{.name}}_total{a="b"}',
      "sum by ({{.labels}}) (x)",
      "sum by (a, {{.labels}}) (x)",
      "sum(x) by ($by)",
    ],
    ...[
      "x > {{.threshold}}",
      "{{.a}} * 100",
      "x {{.operator}} y",
      "sum(x) {{.modifier}}",
      "x offset {{.offset}}",
      "{{.a}} / {{.b}}",
    ],
    ...[
      "{{ if .x }}a{{ else }}b{{ end }}",
      "sum(x) {{ if .a }}by (a){{ else }}by (b){{ end }}",
      "a {{- if .x }} / b {{- end }}",
      "x and {{.y}}",
      "[[metric]]",
      "$metric > ${limit}",
    ],
    ...["a / on(b) {{.right}}", "histogram_quantile({{.q}}, x)", "sum(x{a='$a'}) by (b) / {{.c}}"],
  ])("%s", (query) => {
    expect(problems(query)).toEqual([]);
  });

  test("and leave the rest of the query to be checked", () => {
    expect(problems("raet(x[{{.window}}])")).toEqual(["raet → unknown function `raet`; did you mean `rate`?"]);
    expect(problems("sum(rate(x[{{.window}}]) / {{.total}}")).toEqual(["( → missing closing `)`"]);
  });
});

test("functions and aggregations are those of the grammar", () => {
  expect(functionNames()).toEqual(
    expect.arrayContaining([..."rate sum histogram_quantile avg_over_time log10 ln time count_values".split(" ")]),
  );
  expect(functionNames()).toEqual(
    expect.arrayContaining(["stddev_over_time", "histogram_stddev", "sort_by_label_desc"]),
  );
  expect(functionNames()).not.toContain("by");
});

test("any text has an answer: at most three problems, with places in it", () => {
  const piece = fc.constantFrom(
    ...[
      "sum",
      "rate",
      "(",
      ")",
      "{",
      "}",
      "[",
      "]",
      '"',
      "'",
      "`",
      "a",
      "=",
      "=~",
      "5m",
      " by ",
      ",",
      "{{.x}}",
      "{{",
      "$x",
      "${",
      "#",
      "\n",
      "+",
      " ",
      "\\",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
      const query = pieces.join("");
      const found = checkPromql(query).problems;
      expect(found.length).toBeLessThanOrEqual(3);
      for (const { start, end } of found) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(query.length);
      }
    }),
    { numRuns: 2000 },
  );
});
