export type CvssVersion = "2.0" | "3.0" | "3.1" | "4.0";

/** One metric of a CVSS version: what it is called and what its values mean. */
export interface CvssMetric {
  readonly key: string;
  readonly name: string;
  /** Part of every vector; the others may be left out. */
  readonly isBase: boolean;
  /** Code → meaning, worst or first value first. */
  readonly values: Readonly<Record<string, string>>;
}

/** The metrics of a version in the order of its specification. */
export function metricsOf(version: CvssVersion): readonly CvssMetric[] {
  return version === "4.0" ? version4 : version === "2.0" ? version2 : version3;
}

function metric(key: string, name: string, values: Readonly<Record<string, string>>, isBase = false): CvssMetric {
  return { key, name, isBase, values };
}

function base(key: string, name: string, values: Readonly<Record<string, string>>): CvssMetric {
  return metric(key, name, values, true);
}

const notDefined = { X: "not defined" };
const lowOrHigh = { L: "low", H: "high" };
const impact = { H: "high", L: "low", N: "none" };
const privileges = { N: "none", L: "low", H: "high" };
const vector = { N: "network", A: "adjacent network", L: "local", P: "physical" };
const requirement = { ...notDefined, H: "high", M: "medium", L: "low" };

// FIRST, CVSS v3.1 specification document, table 15; version 3.0 has the same metrics.
const version3: readonly CvssMetric[] = [
  base("AV", "attack vector", vector),
  base("AC", "attack complexity", lowOrHigh),
  base("PR", "privileges required", privileges),
  base("UI", "user interaction", { N: "none", R: "required" }),
  base("S", "scope", { U: "unchanged", C: "changed" }),
  base("C", "confidentiality", impact),
  base("I", "integrity", impact),
  base("A", "availability", impact),
  metric("E", "exploit code maturity", {
    ...notDefined,
    H: "high",
    F: "functional",
    P: "proof of concept",
    U: "unproven",
  }),
  metric("RL", "remediation level", {
    ...notDefined,
    U: "unavailable",
    W: "workaround",
    T: "temporary fix",
    O: "official fix",
  }),
  metric("RC", "report confidence", { ...notDefined, C: "confirmed", R: "reasonable", U: "unknown" }),
  metric("CR", "confidentiality requirement", requirement),
  metric("IR", "integrity requirement", requirement),
  metric("AR", "availability requirement", requirement),
  metric("MAV", "modified attack vector", { ...notDefined, ...vector }),
  metric("MAC", "modified attack complexity", { ...notDefined, ...lowOrHigh }),
  metric("MPR", "modified privileges required", { ...notDefined, ...privileges }),
  metric("MUI", "modified user interaction", { ...notDefined, N: "none", R: "required" }),
  metric("MS", "modified scope", { ...notDefined, U: "unchanged", C: "changed" }),
  metric("MC", "modified confidentiality", { ...notDefined, ...impact }),
  metric("MI", "modified integrity", { ...notDefined, ...impact }),
  metric("MA", "modified availability", { ...notDefined, ...impact }),
];

const interaction = { N: "none", P: "passive", A: "active" };
const attackRequirements = { N: "none", P: "present" };

// FIRST, CVSS v4.0 specification document, table 23.
const version4: readonly CvssMetric[] = [
  base("AV", "attack vector", vector),
  base("AC", "attack complexity", lowOrHigh),
  base("AT", "attack requirements", attackRequirements),
  base("PR", "privileges required", privileges),
  base("UI", "user interaction", interaction),
  base("VC", "confidentiality of the vulnerable system", impact),
  base("VI", "integrity of the vulnerable system", impact),
  base("VA", "availability of the vulnerable system", impact),
  base("SC", "confidentiality of other systems", impact),
  base("SI", "integrity of other systems", impact),
  base("SA", "availability of other systems", impact),
  metric("E", "exploit maturity", { ...notDefined, A: "attacked", P: "proof of concept", U: "unreported" }),
  metric("CR", "confidentiality requirement", requirement),
  metric("IR", "integrity requirement", requirement),
  metric("AR", "availability requirement", requirement),
  metric("MAV", "modified attack vector", { ...notDefined, ...vector }),
  metric("MAC", "modified attack complexity", { ...notDefined, ...lowOrHigh }),
  metric("MAT", "modified attack requirements", { ...notDefined, ...attackRequirements }),
  metric("MPR", "modified privileges required", { ...notDefined, ...privileges }),
  metric("MUI", "modified user interaction", { ...notDefined, ...interaction }),
  metric("MVC", "modified confidentiality of the vulnerable system", { ...notDefined, ...impact }),
  metric("MVI", "modified integrity of the vulnerable system", { ...notDefined, ...impact }),
  metric("MVA", "modified availability of the vulnerable system", { ...notDefined, ...impact }),
  metric("MSC", "modified confidentiality of other systems", { ...notDefined, ...impact }),
  metric("MSI", "modified integrity of other systems", { ...notDefined, S: "safety", ...impact }),
  metric("MSA", "modified availability of other systems", { ...notDefined, S: "safety", ...impact }),
  metric("S", "safety", { ...notDefined, N: "negligible", P: "present" }),
  metric("AU", "automatable", { ...notDefined, N: "no", Y: "yes" }),
  metric("R", "recovery", { ...notDefined, A: "automatic", U: "by users", I: "irrecoverable" }),
  metric("V", "value density", { ...notDefined, D: "diffuse", C: "concentrated" }),
  metric("RE", "response effort", { ...notDefined, L: "low", M: "moderate", H: "high" }),
  metric("U", "provider urgency", { ...notDefined, Clear: "clear", Green: "green", Amber: "amber", Red: "red" }),
];

const impact2 = { N: "none", P: "partial", C: "complete" };
const notDefined2 = { ND: "not defined" };
const requirement2 = { ...notDefined2, L: "low", M: "medium", H: "high" };

// FIRST, A Complete Guide to the Common Vulnerability Scoring System Version 2.0, section 2.4.
const version2: readonly CvssMetric[] = [
  base("AV", "access vector", { L: "local", A: "adjacent network", N: "network" }),
  base("AC", "access complexity", { H: "high", M: "medium", L: "low" }),
  base("Au", "authentication", { M: "multiple", S: "single", N: "none" }),
  base("C", "confidentiality", impact2),
  base("I", "integrity", impact2),
  base("A", "availability", impact2),
  metric("E", "exploitability", {
    ...notDefined2,
    U: "unproven",
    POC: "proof of concept",
    F: "functional",
    H: "high",
  }),
  metric("RL", "remediation level", {
    ...notDefined2,
    OF: "official fix",
    TF: "temporary fix",
    W: "workaround",
    U: "unavailable",
  }),
  metric("RC", "report confidence", { ...notDefined2, UC: "unconfirmed", UR: "uncorroborated", C: "confirmed" }),
  metric("CDP", "collateral damage potential", {
    ...notDefined2,
    N: "none",
    L: "low",
    LM: "low to medium",
    MH: "medium to high",
    H: "high",
  }),
  metric("TD", "target distribution", { ...notDefined2, N: "none", L: "low", M: "medium", H: "high" }),
  metric("CR", "confidentiality requirement", requirement2),
  metric("IR", "integrity requirement", requirement2),
  metric("AR", "availability requirement", requirement2),
];
