import type { Severity } from "../../core/findings.ts";
import type { CheckResult, Diagnostic } from "../check/result.ts";
import type { Io } from "../io.ts";
import { printable } from "../printable.ts";
import type { Style } from "../style.ts";
import { excerpt } from "./excerpt.ts";

/**
 * The result as compilers print it: `file:line:column severity rule message`, counted from 1, and a summary. On a
 * terminal with the line at fault, related places and the rule's page below each.
 */
export function textReport(result: CheckResult, style: Style, terminal: Io["terminal"]): string {
  const findings = result.diagnostics.map((diagnostic) => {
    const line = headline(diagnostic, style);
    return terminal === null ? `${line}\n` : `${line}\n${details(diagnostic, style, terminal.columns)}\n`;
  });
  return `${findings.join("")}${summaryLine(result, style)}\n`;
}

function headline({ file, range, severity, rule, message }: Diagnostic, style: Style): string {
  return `${style.strong(placeText(file, range))} ${style.severity(severity, severity)} ${style.dim(rule)} ${printable(message)}`;
}

function details(diagnostic: Diagnostic, style: Style, width: number): string {
  const { range, severity, related, docs } = diagnostic;
  const number = String(range.start.line + 1);
  const margin = " ".repeat(number.length);
  const { text, marks } = excerpt(diagnostic.line(), range, width - number.length - 4);
  const note = (word: string, what: string) => `${style.dim(`${margin} = ${word}:`)} ${what}\n`;
  return [
    `${style.dim(`${margin} |`)}\n`,
    `${style.dim(`${number} |`)} ${text}\n`,
    `${style.dim(`${margin} |`)} ${style.severity(severity, marks)}\n`,
    ...related.map((each) => note("note", `${placeText(each.file, each.range)} ${printable(each.message)}`)),
    note("docs", style.dim(docs)),
  ].join("");
}

function placeText(file: string, { start }: Diagnostic["range"]): string {
  return `${printable(file)}:${start.line + 1}:${start.character + 1}`;
}

function summaryLine({ files, documents, summary }: CheckResult, style: Style): string {
  const ours = `in ${counted(files, "file")} (${counted(documents, "document")})`;
  const where = files === 0 ? "in files of others" : ours;
  const parts = (["error", "warning", "information", "hint"] as const).flatMap((severity) =>
    summary[severity] === 0 ? [] : [style.severity(severity, countedSeverity(severity, summary[severity]))],
  );
  if (files === 0 && parts.length === 0) return "Nothing to check: no file here holds an object of a known kind.";
  return parts.length === 0 ? style.strong(`No problems ${where}`) : `${parts.join(", ")} ${where}`;
}

function countedSeverity(severity: Severity, count: number): string {
  return severity === "information" ? `${count} information` : counted(count, severity);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
