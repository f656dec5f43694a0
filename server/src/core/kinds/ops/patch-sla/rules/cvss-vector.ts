import { type CvssProblem, parseCvssVector } from "../../../../math/cvss.ts";
import { replaceValue, safeFix } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";

export default rule({
  id: "patch-sla/cvss-vector",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "A CVSS vector has all base metrics of its version, each once and with a value that exists",
  why: "Calculators take what they understand and give a score for the rest: a vector with a missing metric often scores 0.0. The tier, and with it the limit of the exception, would be another.",
  avoid: exceptionExample({
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "decision: false-positive",
      "cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H",
    ],
  }),
  prefer: exceptionExample({
    entry: [
      "id: CVE-2026-14257",
      "purl: pkg:npm/brace-expansion",
      "decision: false-positive",
      "cvss: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N",
    ],
  }),
  check(policy, report) {
    for (const [index, each] of (policy.value.spec?.exceptions?.entries ?? []).entries()) {
      const text = each?.cvss;
      const result = text === undefined || text === "" ? undefined : parseCvssVector(text);
      if (!result || result.ok || text === undefined) continue;
      const at = ["spec", "exceptions", "entries", index, "cvss"];
      for (const problem of result.problems) {
        const meant = repaired(text, problem);
        const fixes = meant ? safeFix(`Change to ${meant.part}`, replaceValue(policy, at, meant.text)) : [];
        const isWhole =
          problem.span.end - problem.span.start === text.length || problem.span.start === problem.span.end;
        report({ at, ...(!isWhole && { within: problem.span }), data: { problem, version: result.version }, fixes });
      }
    }
  },
  message: ({ problem, version }: Data) => sentence(problem, version ?? ""),
});

interface Data {
  readonly problem: CvssProblem;
  readonly version: string | undefined;
}

function sentence(problem: CvssProblem, version: string): string {
  switch (problem.reason) {
    case "no-version":
      return problem.version
        ? `the vector has no version; begin with "CVSS:${problem.version}/"`
        : 'this is no CVSS vector; one begins with its version, "CVSS:4.0/" or "CVSS:3.1/"';
    case "version":
      return problem.meant
        ? `"${problem.text}" is not how a version is written; did you mean "${problem.meant}"?`
        : `"${problem.text}" is no version of CVSS; there are CVSS:4.0, CVSS:3.1 and CVSS:3.0`;
    case "part":
      return problem.text === ""
        ? "a metric is missing between two slashes or at the end"
        : `"${problem.text}" is no metric; write name and value: AV:N`;
    case "metric":
      return unknownMetric(problem, version);
    case "value": {
      const { metric, value, meant } = problem;
      const known = Object.entries(metric.values).map(([code, words]) => `${code} (${words})`);
      const tail = meant ? `did you mean ${meant}?` : `use ${known.join(", ")}`;
      return `${metric.key} (${metric.name}) cannot be "${value}"; ${tail}`;
    }
    case "twice":
      return `${problem.metric.key} (${problem.metric.name}) stands here a second time`;
    case "missing":
      return `CVSS ${version} also needs ${problem.metrics.map(({ key, name }) => `${key} (${name})`).join(", ")}`;
  }
}

function unknownMetric(problem: CvssProblem & { readonly reason: "metric" }, version: string): string {
  const { key, meant, otherVersion } = problem;
  if (meant) return `CVSS ${version} has no metric "${key}"; did you mean ${meant}?`;
  return otherVersion
    ? `CVSS ${version} has no metric "${key}"; CVSS ${otherVersion} does`
    : `CVSS ${version} has no metric "${key}"`;
}

/** The vector with the part as it is certainly meant, and that part alone. */
function repaired(text: string, problem: CvssProblem): { readonly part: string; readonly text: string } | undefined {
  const { span } = problem;
  if (problem.reason === "no-version" && problem.version) {
    const part = `CVSS:${problem.version}/…`;
    return { part, text: `CVSS:${problem.version}/${text}` };
  }
  const meant = "meant" in problem ? problem.meant : undefined;
  return meant === undefined
    ? undefined
    : { part: meant, text: `${text.slice(0, span.start)}${meant}${text.slice(span.end)}` };
}
