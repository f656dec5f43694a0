/**
 * Libraries that most sessions never need, each loaded by the first call. The bundler understands `require` of a name: on
 * Node it makes a file of its own of each, so that a start does not even read them; the web's one file holds them unrun.
 * See `tools/build.mjs`, which lists them too.
 */

/** Dates and times of the calendar (TC39 Temporal). */
export function temporal(): typeof import("temporal-polyfill")["Temporal"] {
  return (require("temporal-polyfill") as typeof import("temporal-polyfill")).Temporal;
}

/** Scores of CVSS vectors, all versions. It takes what it is given: check the vector with `parseCvssVector` first. */
export function cvssCalculator(): typeof import("ae-cvss-calculator") {
  return require("ae-cvss-calculator") as typeof import("ae-cvss-calculator");
}

/** Package URLs. */
export function packageUrls(): typeof import("packageurl-js") {
  return require("packageurl-js") as typeof import("packageurl-js");
}

/** TOML. */
export function tomlParser(): typeof import("smol-toml") {
  return require("smol-toml") as typeof import("smol-toml");
}

/** Commands of a shell. */
export function shellParser(): typeof import("unbash") {
  return require("unbash") as typeof import("unbash");
}

/** Markdown. */
export function markdownParser(): typeof import("@lezer/markdown") {
  return require("@lezer/markdown") as typeof import("@lezer/markdown");
}

/** Queries of Prometheus. */
export function promqlParser(): typeof import("@prometheus-io/lezer-promql")["parser"] {
  return (require("@prometheus-io/lezer-promql") as typeof import("@prometheus-io/lezer-promql")).parser;
}
