import { type DowntimeRow, downtimeRows, type RequestRow, requestRows } from "../../core/math/downtime.ts";
import { parseDuration, unitsV1 } from "../../core/math/duration.ts";
import { parseTarget, type Target } from "../../core/math/error-budget.ts";
import { formatWindow } from "../../core/math/format.ts";
import { readArguments } from "../arguments.ts";
import { CLEAN, type Io } from "../io.ts";
import { styleFor } from "../style.ts";
import { UsageError } from "../usage-error.ts";
import { budgetJson } from "./json.ts";
import { budgetTable } from "./table.ts";

/** The error budget of a target, over windows and numbers of requests. */
export interface Budget {
  readonly target: Target;
  readonly windows: readonly DowntimeRow[];
  readonly requests: readonly RequestRow[];
}

/** `ops-as-code budget TARGET` */
export async function budget(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, { window: true, requests: true, format: true, color: true });
  const [targetText, ...others] = given.positionals;
  if (targetText === undefined) throw new UsageError("say the target: 99.9, 99.9% or 0.999");
  // "99.9 %" typed without quotes comes as two words.
  if (others.length > 0 && others.join("") !== "%") {
    throw new UsageError(`budget takes one target, not ${given.positionals.join(" and ")}`);
  }
  const target = readTarget(targetText + others.join(""));
  const window = given.text("window");
  const requests = given.text("requests");
  const asked: Budget = {
    target,
    windows: downtimeRows(target, window === undefined ? undefined : readWindow(window)),
    requests: requestRows(target, requests === undefined ? undefined : readRequests(requests)),
  };
  const style = styleFor(given, io);
  io.stdout(given.oneOf("format", ["text", "json"]) === "json" ? budgetJson(asked) : budgetTable(asked, style));
  return CLEAN;
}

function readTarget(text: string): Target {
  const result = parseTarget(text);
  if (result.ok) return result.target;
  const why = {
    text: "is no number",
    negative: "is below 0",
    above: "is above 100 %",
  }[result.reason];
  throw new UsageError(`the target "${text}" ${why}; write it as 99.9, 99.9% or 0.999`);
}

function readWindow(text: string): { readonly window: string; readonly windowSeconds: number } {
  const result = parseDuration(text);
  if (result.ok && result.seconds > 0) return { window: formatWindow(result.duration), windowSeconds: result.seconds };
  const units = unitsV1.join(", ");
  const why = result.ok ? "has no length" : reasons[result.reason];
  const meant =
    !result.ok && result.reason === "unit" && result.meant ? `; did you mean ${result.value}${result.meant}?` : "";
  throw new UsageError(`the window "${text}" ${why}${meant || `; write it as 28d, with one of the units ${units}`}`);
}

const reasons = {
  text: "is no duration",
  "missing-unit": "has no unit",
  unit: "has a unit that OpenSLO does not know",
  space: "has a space in it",
  negative: "is negative",
  fraction: "is not a whole number of its unit",
  joined: "has more than one part",
  range: "is too long",
} as const;

function readRequests(text: string): number {
  const plain = text.replace(/[,_](?=\d{3})/g, "");
  const requests = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isSafeInteger(requests)) return requests;
  throw new UsageError(`the number of requests "${text}" is no whole number such as 1000000`);
}
