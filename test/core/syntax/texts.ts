import fc from "fast-check";
import type { SourceFile } from "../../../server/src/core/syntax/types.ts";

/** How often a property is tried; the environment variable FUZZ multiplies it for a longer search. */
export function runs(count: number): { numRuns: number } {
  return { numRuns: Math.ceil(count * Number(process.env.FUZZ ?? 1)) };
}

/** What two files are compared by: everything but the line indexes, which are functions. */
export function contents(file: SourceFile) {
  const documents = file.documents.map(({ start, line, document: { lines: _, ...document } }) => ({
    start,
    line,
    ...document,
  }));
  return { uri: file.uri, text: file.text, documents };
}

const slo = `apiVersion: openslo/v1
kind: SLO
metadata:
  name: checkout-availability # the most important one
  labels: {team: payments, tier: "1"}
spec:
  service: checkout
  indicator:
    metadata:
      name: ok
    spec:
      ratioMetric:
        counter: true
        good:
          metricSource:
            type: Prometheus
            spec:
              query: |
                sum(rate(http_requests_total{code!~"5.."}[{{.window}}]))

                  / 2
        total: {metricSource: {spec: {query: 'sum(x)'}}}
  objectives:
    - target: 0.999
      displayName: "ninety \\"nine\\" \\
        and more"

    - targetPercent: 99.5
      # a comment
      timeSliceTarget: 0.95
  timeWindow:
  - duration: 28d
    isRolling: true
  -
  alertPolicies: []
`;

const anchors = `defaults: &defaults
  window: &w 28d
  labels: [a, b]
service:
  <<: *defaults
  window: 7d
  other: *w
? complex
: value
list:
- - nested
  - >-
    folded
    text

    more
- &x {a: 1}
- *x
`;

const templated = `metadata:
  name: {{ .Values.name }}
{{- if .Values.enabled }}
  labels:
    {{- include "labels" . | nindent 4 }}
{{- end }}
spec:
  query: |
    up{job="{{ .job }}"}
`;

const files = [
  slo,
  anchors,
  templated,
  `${slo}---\n${slo.replace("checkout-", "search-")}---\n# nothing\n---\n${templated}`,
  `%YAML 1.2\n---\n${anchors}...\n# between\n---\na: 1\n`,
  `\uFEFF${slo}`.replaceAll("\n", "\r\n"),
  "a: 1\nb:\n  - c\n",
];

/** Small pieces of text that make or break structure. */
const snippet = fc.constantFrom(
  ...[
    "---\n",
    "\n---\n",
    "...\n",
    "\n...\n",
    "%YAML 1.2\n",
    "--- ",
    '"',
    "'",
    "|",
    ">",
    "|\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
  ],
  ...[
    "{{ .x }}",
    "{{- if .y }}\n",
    "{{",
    "}}",
    "\uFEFF",
    "#",
    " # c",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "{",
    "}",
    "[",
    "]",
    ",",
  ],
  ...[
    "&a ",
    "*a",
    "<<: *defaults\n",
    "!t ",
    " ",
    "  ",
    "      ",
    "x",
    "name: y",
    "1",
    "\n  key: value\n",
    "\n- item\n",
    "~",
  ],
);

/** A file as an author has it. */
export const realisticText: fc.Arbitrary<string> = fc.constantFrom(...files);

/** One edit, by places in thousandths of the text: replaces up to a few characters or some lines by a piece of text. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.integer({ min: 0, max: 1000 }),
  remove: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: 0, max: 80 })),
  insert: fc.oneof(snippet, snippet, fc.string({ maxLength: 3 }), fc.constant("")),
});

export function edited(text: string, { at, remove, insert }: RandomEdit): string {
  const start = Math.round((at / 1000) * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
