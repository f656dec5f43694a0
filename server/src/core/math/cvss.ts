import type { Span } from "../text/span.ts";
import { type CvssMetric, type CvssVersion, metricsOf } from "./cvss-metrics.ts";

/** One `AV:N` of a vector; the span is that of both within the text. */
export interface WrittenMetric {
  readonly metric: CvssMetric;
  readonly value: string;
  readonly span: Span;
}

export type CvssProblem = {
  readonly span: Span;
} /** The text does not begin with a version; `version` is the one whose metrics it has, where that is certain. */ & (
  | { readonly reason: "no-version"; readonly version: CvssVersion | undefined }
  /** A version that does not exist, or another spelling of one; `meant` is the whole beginning as it should be. */
  | { readonly reason: "version"; readonly text: string; readonly meant: string | undefined }
  /** A part that is no `metric:value`. */
  | { readonly reason: "part"; readonly text: string }
  /** A metric that this version does not have; `otherVersion` has it. */
  | {
      readonly reason: "metric";
      readonly key: string;
      readonly meant: string | undefined;
      readonly otherVersion: CvssVersion | undefined;
    }
  | {
      readonly reason: "value";
      readonly metric: CvssMetric;
      readonly value: string;
      readonly meant: string | undefined;
    }
  | { readonly reason: "twice"; readonly metric: CvssMetric }
  | { readonly reason: "missing"; readonly metrics: readonly CvssMetric[] }
);

export type CvssResult =
  | { readonly ok: true; readonly version: CvssVersion; readonly metrics: readonly WrittenMetric[] }
  | { readonly ok: false; readonly version: CvssVersion | undefined; readonly problems: readonly CvssProblem[] };

const versions: readonly CvssVersion[] = ["4.0", "3.1", "3.0", "2.0"];

/**
 * Reads a CVSS vector of version 3.0, 3.1 or 4.0, or one of 2.0, which begins with no version: `AV:N/AC:L/Au:N/C:P/I:P/A:P`,
 * also in parentheses or behind `CVSS:2.0/`. The metrics may stand in any order, each at most once; those of the base
 * must be there. Problems come in the order of the text, what is missing last.
 */
export function parseCvssVector(text: string): CvssResult {
  const beginning = beginningOf(text);
  if (beginning.version === undefined) return { ok: false, version: undefined, problems: [beginning.problem] };
  const { version, body } = beginning;
  const { written, problems } = readParts(text, body, version);
  const keys = new Set(written.map(({ metric }) => metric.key));
  const missing = metricsOf(version).filter(({ key, isBase }) => isBase && !keys.has(key));
  // A metric that is there with a wrong value or name is not missing as well.
  const isCounted = problems.some(({ reason }) => reason === "value" || reason === "metric" || reason === "part");
  const all: readonly CvssProblem[] =
    missing.length > 0 && !isCounted
      ? [...problems, { reason: "missing", span: { start: 0, end: text.length }, metrics: missing }]
      : problems;
  return all.length === 0 ? { ok: true, version, metrics: written } : { ok: false, version, problems: all };
}

type Beginning =
  | { readonly version: CvssVersion; readonly body: Span }
  | { readonly version: undefined; readonly problem: CvssProblem };

function beginningOf(text: string): Beginning {
  const end = text.length;
  const match = /^CVSS:(\d\.\d)(?:\/|$)/.exec(text);
  const version = versions.find((each) => each === match?.[1]);
  if (match && version) return { version, body: { start: match[0].length, end } };
  if (isVersion2(text)) {
    const isWrapped = text.startsWith("(") && text.endsWith(")");
    return { version: "2.0", body: isWrapped ? { start: 1, end: end - 1 } : { start: 0, end } };
  }
  const word = /^(?:cvss)?[\s:v(]*(\d(?:\.\d)?)?[):\s]*(?=\/|$)/i.exec(text)?.[0] ?? "";
  // A number alone is a score, no version.
  if (!/\d|cvss/i.test(word) || /^[\d.]+$/.test(text)) {
    const fitting = versions.filter((each) => fits(text, each));
    const only = fitting.length === 1 ? fitting[0] : undefined;
    return { version: undefined, problem: { reason: "no-version", span: { start: 0, end }, version: only } };
  }
  const number = /\d\.\d/.exec(word)?.[0] ?? (word.includes("4") ? "4.0" : undefined);
  const meant = versions.find((each) => each === number);
  const span = { start: 0, end: word.trimEnd().length };
  const problem: CvssProblem = { reason: "version", span, text: word.trim(), meant: meant && `CVSS:${meant}` };
  return { version: undefined, problem };
}

/** Only version 2.0 has the metric Au. */
function isVersion2(text: string): boolean {
  return /^\(?AV:[A-Z]/.test(text) && /\/Au:/.test(text);
}

/** Whether a text has all base metrics of a version and no others. */
function fits(text: string, version: CvssVersion): boolean {
  const { written, problems } = readParts(text, { start: 0, end: text.length }, version);
  const keys = new Set(written.map(({ metric }) => metric.key));
  return problems.length === 0 && metricsOf(version).every(({ key, isBase }) => !isBase || keys.has(key));
}

function readParts(text: string, body: Span, version: CvssVersion) {
  const written: WrittenMetric[] = [];
  const problems: CvssProblem[] = [];
  let start = body.start;
  const parts = body.start >= body.end ? [] : text.slice(body.start, body.end).split("/");
  for (const part of parts) {
    const found = readPart(part, { start, end: start + part.length }, version);
    start += part.length + 1;
    if ("reason" in found) problems.push(found);
    else if (written.some(({ metric }) => metric === found.metric)) {
      problems.push({ reason: "twice", metric: found.metric, span: found.span });
    } else written.push(found);
  }
  return { written, problems };
}

function readPart(part: string, span: Span, version: CvssVersion): WrittenMetric | CvssProblem {
  const [key = "", value, ...more] = part.split(":");
  if (key === "" || value === undefined || value === "" || more.length > 0) return { reason: "part", text: part, span };
  const metric = metricsOf(version).find((each) => each.key === key);
  const keySpan = { start: span.start, end: span.start + key.length };
  if (!metric) {
    const meant = metricsOf(version).find((each) => each.key.toLowerCase() === key.toLowerCase())?.key;
    const otherVersion = versions.find((each) => metricsOf(each).some((other) => other.key === key));
    return { reason: "metric", key, meant, otherVersion, span: keySpan };
  }
  if (Object.hasOwn(metric.values, value)) return { metric, value, span };
  const meant = Object.keys(metric.values).find((each) => each.toLowerCase() === value.toLowerCase());
  return { reason: "value", metric, value, meant, span: { start: keySpan.end + 1, end: span.end } };
}
