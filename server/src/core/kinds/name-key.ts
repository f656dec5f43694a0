/** The kind without its version: of `openslo/v1 SLI` it is `SLI`. */
export function lastWord(kind: string): string {
  return kind.slice(kind.lastIndexOf(" ") + 1);
}

/**
 * What a name is found by. Severities are the same without regard to case, space, `-` and `_` (`SEV-1` is `sev 1`); all
 * other names are exactly as they are written.
 */
export function nameKey(kind: string, name: string): string {
  return lastWord(kind) === "Severity" ? name.toLowerCase().replace(/[\s_-]+/g, "") : name;
}
