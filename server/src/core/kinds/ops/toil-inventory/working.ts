import type { RunbookMeasures } from "../../../facts.ts";
import { formatPercent } from "../../../math/format.ts";
import { fiveYearHours, formatHours, formatMonths } from "../../../math/toil.ts";
import type { WorkspaceView } from "../../workspace-view.ts";
import { RUNBOOK } from "../names.ts";
import { monthly } from "../work.ts";
import { type Inventory, type Item, isOpen, TOP } from "./inventory.ts";

/** The items with the most hours, each with the share of all toil that it and those above it take. */
export function topItems({ ranked, hours }: Inventory): string {
  let sum = 0;
  const lines = ranked.slice(0, TOP).map((item, place) => {
    sum += item.hours;
    return `${place + 1}. ${item.name}: ${formatHours(item.hours)} a month, ${formatPercent(sum / hours)} together`;
  });
  if (lines.length === 1) return `**What takes the time:** ${ranked[0]?.name}`;
  return `**What takes the most time**\n\n${lines.join("\n")}`;
}

/** How the share of the team's time comes about, and what is left out of it. */
export function shareWorking(inventory: Inventory): string {
  const { hours, capacity, share, cap, items } = inventory;
  const unknown = items.filter((item) => isOpen(item) && item.hours === undefined);
  const done = items.filter((item) => !isOpen(item));
  return [
    capacity && `- The team has ${capacity.working} = ${formatHours(capacity.hours)} a month`,
    capacity && share !== undefined
      ? `- ${formatHours(hours)} / ${formatHours(capacity.hours)} = **${formatPercent(share)}**; the cap of ${formatPercent(cap)} is ${formatHours(cap * capacity.hours)}`
      : `- ${formatHours(hours)} a month; which share that is, \`members\` or \`fte\` would tell`,
    unknown.length > 0 && `- Not counted, since frequency, \`perMonth\` or minutes are missing: ${namesOf(unknown)}`,
    done.length > 0 && `- Not counted, since a machine does it: ${namesOf(done)}`,
    "- A month has 30.4375 days, 4.348 weeks, 21.741 workdays",
  ]
    .filter((line) => typeof line === "string")
    .join("\n");
}

/** `3 a week = 13.04 a month`; undefined while what it takes to know is missing. */
export function frequencyWorking({ written }: Item): string | undefined {
  const { frequency } = written;
  const times = frequency && monthly(frequency);
  if (frequency === undefined || times === undefined) return undefined;
  const { count, per, perMonth } = frequency;
  const rate = per === "deploy" || per === "alert" ? `, of which there are ${perMonth} a month` : "";
  const article = per === "hour" || per === "alert" ? "an" : "a";
  return `${count} ${article} ${per}${rate} = ${round(times)} a month`;
}

/** How the hours a month come about. */
export function hoursWorking(item: Item): string {
  const { minutes = 0, people = 1 } = item.written;
  const each = `${minutes} min × ${people} ${people === 1 ? "person" : "people"}`;
  return `${frequencyWorking(item)}; × ${each} / 60 = **${formatHours(item.hours ?? 0)} a month**`;
}

/** That the toil of the runbook's own steps is not added to an item that stands for it. */
export function runbookNote({ written }: Item, workspace: WorkspaceView): string | undefined {
  if (written.runbook === undefined) return undefined;
  const [entry] = workspace.definitions(RUNBOOK.kinds, written.runbook);
  const own = (entry?.facts.measures as RunbookMeasures | undefined)?.toilHoursPerMonth;
  if (own === undefined) return undefined;
  return `The steps of the runbook "${written.runbook}" say ${formatHours(own)} a month. This item stands for them, and they are not added to it.`;
}

/** How payback and the budget of five years come about. */
export function automationWorking({ written, hours = 0, payback }: Item, net: number): string {
  const { automatable = 0, automationHours, maintenanceHoursPerMonth: upkeep = 0 } = written;
  const lines = [
    `- Saved: ${formatHours(hours)} × ${automatable} − ${formatHours(upkeep)} of upkeep = ${signed(net)} a month`,
  ];
  if (net <= 0) return [...lines, "- That is never more than automating it costs"].join("\n");
  if (payback !== undefined)
    lines.push(`- Pays back after ${automationHours} h / ${formatHours(net)} = ${formatMonths(payback)}`);
  lines.push(
    `- Within five years: 60 months × ${formatHours(net)} = **${formatHours(fiveYearHours(net))}**; automating may take as long as that, as [xkcd 1205](https://xkcd.com/1205) counts`,
  );
  return lines.join("\n");
}

function signed(hours: number): string {
  return hours < 0 ? `−${formatHours(-hours)}` : formatHours(hours);
}

function namesOf(items: readonly Item[]): string {
  return items.map(({ name }) => name).join(", ");
}

function round(count: number): number {
  return Number(count.toFixed(2));
}
