import type { CheckResult } from "../check/result.ts";

/** The result as one JSON object on one line. Lines and characters are zero-based UTF-16, as in LSP. */
export function jsonReport({ files, documents, diagnostics, summary }: CheckResult): string {
  const object = {
    version: 1,
    files,
    documents,
    diagnostics: diagnostics.map(({ file, document, range, path, severity, rule, authority, message, docs }) => {
      return { file, document, range, path, severity, code: rule, authority, message, docs };
    }),
    summary,
  };
  return `${JSON.stringify(object)}\n`;
}
