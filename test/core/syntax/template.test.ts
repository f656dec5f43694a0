import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFile } from "../../../server/src/core/syntax/parse.ts";
import { valueSpan } from "../../../server/src/core/syntax/query.ts";
import { maskTemplates } from "../../../server/src/core/syntax/template.ts";
import { realisticText, runs } from "./texts.ts";

function parse(text: string) {
  const document = parseFile("file:///a.yaml", text).documents[0]?.document;
  if (!document) throw new Error("no document");
  return document;
}

describe("a template expression is the text that stands there", () => {
  test.each([
    ["as a value", "a: {{ .x }}\n", { a: "{{ .x }}" }],
    ["without spaces, which YAML takes for a mapping", "a: {{x}}\n", { a: "{{x}}" }],
    ["before text", "a: {{ .y }}/{{- .z -}}x\n", { a: "{{ .y }}/{{- .z -}}x" }],
    ["that looks like a number", "a: {{ 1 }}0\nb: {{ .n }}\n", { a: "{{ 1 }}0", b: "{{ .n }}" }],
    ["between control expressions", "a: {{ if .x }}1{{ end }}\n", { a: "{{ if .x }}1{{ end }}" }],
    ["as a key", "{{ .k }}: 1\nb: 2\n", { "{{ .k }}": 1, b: 2 }],
    ["as a list item", "- {{ .a }}\n- b\n", ["{{ .a }}", "b"]],
    [
      "in quotes, in a templated document",
      'a: {{ .x }}\nb: "{{ .y | default \\"c\\" }}"\n',
      { a: "{{ .x }}", b: '{{ .y | default \\"c\\" }}' },
    ],
    ["in brackets", "a: [{{ .x }}, y]\n", { a: ["{{ .x }}", "y"] }],
    ["over several lines", "a: {{ .x\n  | quote }}\nb: 1\n", { a: "{{ .x\n  | quote }}", b: 1 }],
    ["with brackets in its strings", 'a: {{ printf "}} %s" .x }}\nb: 1\n', { a: '{{ printf "}} %s" .x }}', b: 1 }],
    ["that is not closed yet", "a: {{ .x\nb: 1\n", { a: "{{ .x", b: 1 }],
  ])("%s", (_what, text, value) => {
    const document = parse(text);
    expect(document.value).toEqual(value);
    expect(document.templated).toBe(true);
    expect(document.problems).toEqual([]);
  });

  test("keeps its place", () => {
    const document = parse("a:\n  b: x{{ .y }}\n  c: 1\n");
    expect(valueSpan(document, ["a", "b"])).toEqual({ start: 8, end: 17 });
    expect(valueSpan(document, ["a", "c"])).toEqual({ start: 23, end: 24 });
  });
});

describe("lines of control expressions only", () => {
  test("are not there", () => {
    const text = "a:\n{{- if .x }}\n  b: 1\n  {{- else }}\n  c: 2\n{{- end }}\n{{/* note: this */}}\nd: 3\n";
    expect(parse(text)).toMatchObject({ value: { a: { b: 1, c: 2 }, d: 3 }, templated: true, problems: [] });
  });

  test("nor is output among other keys", () => {
    const text = 'a:\n  b: 1\n  {{- include "more" . | nindent 2 }}\n{{ toYaml .x | indent 2 }}\n  c: 2\n';
    expect(parse(text).value).toEqual({ a: { b: 1, c: 2 } });
  });

  test("but output that is a key's only value is its value", () => {
    const text =
      'labels:\n  {{- include "labels" . | nindent 2 }}\nspec:\n{{ toYaml .spec | indent 2 }}\nlist:\n  -\n    {{ .i }}\n  - x\n';
    expect(parse(text).value).toEqual({
      labels: '{{- include "labels" . | nindent 2 }}',
      spec: "{{ toYaml .spec | indent 2 }}",
      list: ["{{ .i }}", "x"],
    });
  });

  test("also below a block scalar's header", () => {
    const text = "query: |\n{{ .query | indent 2 }}\nb: 1\n";
    expect(parse(text).value).toEqual({ query: "{{ .query | indent 2 }}", b: 1 });
  });

  test("in a block scalar they are text", () => {
    const text = "x: {{ .x }}\nquery: |\n  sum(\n    {{- if .y }}\n  a\n{{- end }}\n  )\nb: 1\n";
    expect(parse(text).value).toEqual({
      ...{ x: "{{ .x }}", query: "  sum(\n    {{- if .y }}\n  a\n{{- end }}\n  )\n", b: 1 },
    });
  });
});

describe("expressions where YAML reads text do no harm", () => {
  test.each([
    ["in double quotes", 'a: "{{ $labels.x }}"\n', { a: "{{ $labels.x }}" }],
    ["in single quotes", "a: '{{ .x }}'\n", { a: "{{ .x }}" }],
    ["in a block scalar", "a: |\n  rate(x[{{.window}}])\n", { a: "rate(x[{{.window}}])\n" }],
    ["behind text", "a: rate(x[{{.window}}])\n", { a: "rate(x[{{.window}}])" }],
    ["in a comment", "a: 1 # {{ .x }}\n", { a: 1 }],
  ])("%s", (_what, text, value) => {
    expect(parse(text)).toMatchObject({ value, templated: false, problems: [] });
  });

  test("and hide no syntax error", () => {
    const document = parse('a: "{{ $labels.x }}"\nb: |\n  {{ .y }}\nc: [1\nd: 2\n');
    expect(document.templated).toBe(false);
    expect(document.problems).toHaveLength(1);
  });
});

test("masking keeps every offset and every line of text without expressions", () => {
  const piece = fc.constantFrom(
    "a: ",
    "{{ .x }}",
    "{{- if .y }}\n",
    "\n",
    "  ",
    "- ",
    "|\n",
    "b: 1\n",
    "{{",
    "}}",
    '"',
    "#",
    "\r\n",
    "{{- end }}",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        realisticText,
        fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
      ),
      (text) => {
        const masked = maskTemplates(text)?.text ?? "";
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain("{{");
      },
    ),
    runs(500),
  );
});
