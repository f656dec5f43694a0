import { closest } from "../../../../text/closest.ts";
import type { Framework } from "../framework.ts";
import { cisaBod1902 } from "./cisa-bod-19-02.ts";
import { cisaBod2201 } from "./cisa-bod-22-01.ts";
import { cisaBod2604 } from "./cisa-bod-26-04.ts";
import { cyberEssentials } from "./cyber-essentials.ts";
import { essentialEight } from "./essential-eight.ts";
import { fedrampRev5 } from "./fedramp-rev5.ts";
import { fedrampVdr } from "./fedramp-vdr.ts";
import { gitlab } from "./gitlab.ts";
import { ncscVulnerabilityManagement } from "./ncsc-vulnerability-management.ts";
import { pciDss } from "./pci-dss.ts";

/** The registry: every framework that a policy can be held against. A new one is one file and one line here. */
export const frameworks: readonly Framework[] = [
  cisaBod2604,
  cyberEssentials,
  pciDss,
  ncscVulnerabilityManagement,
  ...essentialEight,
  ...fedrampVdr,
  fedrampRev5,
  gitlab,
  cisaBod1902,
  cisaBod2201,
];

/** The framework of an id or of one of its other ids, whatever the case of its letters. */
export function frameworkOf(id: string): Framework | undefined {
  const wanted = id.trim().toLowerCase();
  return frameworks.find((each) => each.id === wanted || each.aliases?.includes(wanted));
}

/** The id that another one probably means: misspelt (`pci-ds`), a part of one (`pci`), or one with more behind it (`fedramp-high`). */
export function meantFramework(id: string): string | undefined {
  const ids = frameworks.flatMap((each) => [each.id, ...(each.aliases ?? [])]);
  const near = closest(id, ids);
  if (near !== undefined) return near;
  const word = id.trim().toLowerCase();
  const longer = new Set(ids.filter((each) => each.startsWith(`${word}-`)).map(frameworkOf));
  const [only] = longer.size === 1 ? longer : [];
  return only?.id ?? ids.filter((each) => word.startsWith(`${each}-`)).sort((a, b) => b.length - a.length)[0];
}

/** What completion says of a framework; the schema of the kind holds the same words. */
export function frameworkDescription({ title, summary, status }: Framework): string {
  const end = status.state === "current" ? "" : ` (${status.state} on ${status.on})`;
  return `${title}${end}. ${summary}`;
}

/** Whether a framework asks for anything on a day (`YYYY-MM-DD`). */
export function isInForce({ status }: Framework, today: string): boolean {
  return status.state === "current" || today < status.on;
}
