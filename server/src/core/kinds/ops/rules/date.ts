import { meantDate } from "../../../math/date.ts";
import { replaceValue, safeFix } from "../../fix.ts";
import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "ops/date",
  severity: "error",
  authority: "ours",
  summary: "A date is written year, month, day: 2026-11-22",
  why: "03/04/2026 is March to one reader and April to the next, and a deadline that nobody can compute is never overdue. ISO 8601 has one order.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  lastReviewed: 22.11.2026
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: restart-checkout
spec:
  owner: team-checkout
  lastReviewed: 2026-11-22
`,
  message: ({ value }) => {
    const meant = meantDate(String(value));
    if (meant !== undefined) return `"${value}" is not how a date is written; did you mean ${meant}?`;
    const month = monthOf(String(value));
    return month === undefined
      ? `"${value}" is no date; write year, month and day: 2026-11-22`
      : `"${value}" does not exist: ${month.name} has ${month.days} days`;
  },
  fixes: ({ path, value }, object) => {
    const meant = meantDate(String(value));
    return meant === undefined ? [] : safeFix(`Change to ${meant}`, replaceValue(object, path, meant));
  },
});

/** The month of a text that is a date but for its day, with the number of its days in that year. */
function monthOf(text: string): { readonly name: string; readonly days: number } | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(text);
  if (!match) return undefined;
  const [year, month] = [Number(match[1]), Number(match[2])];
  const name = `${monthNames[month - 1]}${month === 2 ? ` ${year}` : ""}`;
  return { name, days: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

const monthNames = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
