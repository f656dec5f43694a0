import { selector } from "../../rule.ts";

/** A scanner and what it does with an exception file; the words stand in messages. */
export interface Tool {
  readonly name: "Trivy" | "osv-scanner" | "Grype" | "Snyk";
  /** The key that ends a waiver, as messages call it; undefined where the tool has none. */
  readonly expiryKey: string | undefined;
  /** A date as the tool reads it. */
  readonly dateForm: string;
  /** What becomes of a date that it cannot read. */
  readonly onBadDate: string;
  /** When exactly a waiver ends, for hover. */
  readonly endOfWaiver: string;
}

/** One sort of file, known by its name alone: its tool knows it by nothing else. */
export interface Format {
  /** The kind's name and, behind `source `, its id. */
  readonly kind: string;
  readonly summary: string;
  readonly fileName: RegExp;
  /** The same in words, for the docs. */
  readonly files: string;
  readonly tool: Tool;
}

export const TRIVY_LIST: Format = {
  kind: "TrivyIgnoreList",
  summary: "Trivy's list of findings to leave out, one id a line.",
  fileName: /(?:^|\/)\.trivyignore$/,
  files: "files called `.trivyignore`",
  tool: {
    name: "Trivy",
    expiryKey: "exp:",
    dateForm: "exp:2026-12-31",
    onBadDate: "Trivy skips the line, so nothing is waived",
    endOfWaiver: "at 00:00 UTC, when that day begins",
  },
};

export const TRIVY_YAML: Format = {
  kind: "TrivyIgnoreFile",
  summary: "Trivy's findings to leave out, with paths, packages and an end.",
  fileName: /(?:^|\/)\.trivyignore\.ya?ml$/,
  files: "files called `.trivyignore.yaml` or `.trivyignore.yml`",
  tool: {
    name: "Trivy",
    expiryKey: "expired_at",
    dateForm: "2026-12-31, without quotation marks",
    onBadDate: "Trivy rejects the whole file",
    endOfWaiver: "at 00:00 UTC, when that day begins",
  },
};

export const OSV_SCANNER: Format = {
  kind: "OsvScannerConfiguration",
  summary: "osv-scanner's vulnerabilities and packages to leave out.",
  fileName: /(?:^|\/)osv-scanner\.toml$/,
  files: "files called `osv-scanner.toml`",
  tool: {
    name: "osv-scanner",
    expiryKey: "ignoreUntil",
    dateForm: "2026-12-31, without quotation marks",
    onBadDate: "osv-scanner rejects the whole file",
    endOfWaiver: "when that day begins where the scanner runs",
  },
};

export const GRYPE: Format = {
  kind: "GrypeConfiguration",
  summary: "Grype's configuration with its rules of what to ignore.",
  fileName: /(?:^|\/)\.grype\.ya?ml$/,
  files: "files called `.grype.yaml` or `.grype.yml`",
  tool: { name: "Grype", expiryKey: undefined, dateForm: "", onBadDate: "", endOfWaiver: "" },
};

export const SNYK: Format = {
  kind: "SnykPolicy",
  summary: "Snyk's policy file with the issues to ignore.",
  fileName: /(?:^|\/)\.snyk$/,
  files: "files called `.snyk`",
  tool: {
    name: "Snyk",
    expiryKey: "expires",
    dateForm: "2026-12-31T00:00:00.000Z",
    onBadDate: "Snyk does not apply the waiver",
    endOfWaiver: "at 00:00 UTC, when that day begins",
  },
};

export const FORMATS: readonly Format[] = [TRIVY_LIST, TRIVY_YAML, OSV_SCANNER, GRYPE, SNYK];

/** The kind's id. */
export function idOf({ kind }: Format): string {
  return `source ${kind}`;
}

/** What every rule of this family looks at. */
export const EXCEPTION_FILES = selector<unknown>(...FORMATS.map(idOf));
