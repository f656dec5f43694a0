/**
 * Libraries that take longer to load than everything else in the server together and that most workspaces never need.
 * The bundler packs what `require` names into the same file and runs it at the first call, not when the server starts.
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
