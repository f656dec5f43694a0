import type { OpsObject } from "../../../../server/src/core/kinds/object.ts";
import { compare } from "../../../../server/src/core/kinds/ops/patch-sla/compare.ts";
import { frameworkOf } from "../../../../server/src/core/kinds/ops/patch-sla/frameworks/all.ts";
import { policyOf } from "../../../../server/src/core/kinds/ops/patch-sla/policy.ts";
import type { PatchSla } from "../../../../server/src/core/schema/generated/types/ops-v1.ts";
import { contextFor } from "../../../../server/src/core/workspace/findings.ts";
import { NOW, uriOf, workspaceOf } from "../../../support/check.ts";

/** The policy in a fixture's first document; the calendar that it names may stand in another one. */
export function policy(text: string) {
  const workspace = workspaceOf(new Map([[FILE, text]]));
  const [entry] = workspace.files.get(uriOf(FILE))?.documents ?? [];
  const object = entry?.analysis.objects[0]?.object;
  if (!object) throw new Error("no object");
  return policyOf(object as OpsObject<PatchSla>, contextFor(workspace, uriOf(FILE), 0, NOW).workspace);
}

const FILE = "/policy.yaml";

/** What can be shown of a policy and a framework, in a line. */
export function compared(text: string, id: string): string {
  const framework = frameworkOf(id);
  if (!framework) throw new Error(`no framework ${id}`);
  const found = compare(policy(text), framework);
  switch (found?.result) {
    case "fails":
      return `fails (${found.level}): ${found.counterExample}`;
    case "not provable":
      return `not provable: ${found.reason}`;
    default:
      return found?.result ?? "unreadable";
  }
}

/** A policy of a web shop: fast, with the vendor's word and the KEV catalogue beside the scores. */
export const full = `apiVersion: ops/v1
kind: PatchSLA
metadata: {name: web-prod, owner: team-appsec, reviewBy: 2027-05-01}
spec:
  appliesTo: {exposure: internet}
  score: {systems: ["CVSS:4.0", "CVSS:3.1"], sources: [vendor, ghsa, nvd], unscored: high}
  clock: {start: "first-of [detected, fix-available, kev-added]", days: calendar}
  tiers:
    - {name: critical, cvss: ">=9.0", triage: 4h, mitigate: 24h, fix: 48h, warn: 50%}
    - {name: high, cvss: 7.0-8.9, fix: 7d, warn: 2d}
    - {name: medium, cvss: 4.0-6.9, fix: 30d, warn: 7d}
    - {name: low, cvss: 0.1-3.9, fix: next-upgrade}
    - {name: none, cvss: 0.0, fix: never}
  overrides:
    - {when: {kev: true, exposure: internet}, fix: 3d, forensics: true}
    - {when: {kev: true}, fix: kev-due-date}
    - {when: {epss: ">=0.5"}, fix: 7d}
    - {when: {vendorSeverity: ">=high"}, fix: 14d}
    - {when: {ssvc: act}, fix: 24h}
`;

/** The policy without the line that begins with a text. */
export function without(text: string, line: string): string {
  return text
    .split("\n")
    .filter((each) => !each.trim().startsWith(line))
    .join("\n");
}
