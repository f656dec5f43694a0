import type { ClockEvent } from "./clock.ts";

/** How binding a requirement is. */
export type Level = "must" | "should";

/** Whether a framework is in force. Dates are `YYYY-MM-DD`; `by` is the id of what took its place. */
export type FrameworkStatus =
  | { readonly state: "current"; readonly since?: string }
  | { readonly state: "revoked"; readonly on: string; readonly by?: string }
  | { readonly state: "superseded"; readonly on: string; readonly by?: string };

/** For which flaws a requirement is; lists hold the values that are meant, and what is not named does not matter. */
export interface RequirementCondition {
  /** CVSS scores in tenths, or the tier that the policy itself calls critical (where there is none: 9.0 and above). */
  readonly score?: { readonly from: number; readonly to?: number } | "critical";
  readonly kev?: boolean;
  readonly exploited?: boolean;
  readonly exposure?: readonly ("internet" | "internal" | "isolated")[];
  readonly automatable?: boolean;
  readonly impact?: "total" | "partial";
  readonly vendorSeverity?: readonly ("low" | "medium" | "high" | "critical" | "not given")[];
}

export interface Requirement {
  readonly when: RequirementCondition;
  /** A duration of `ops/v1`, `next-upgrade` or `kev-due-date`. */
  readonly within: string;
  /** What must have happened by then: a fix, a fix or a mitigation, or triage. */
  readonly by: "fix" | "mitigation" | "triage";
  readonly level: Level;
  /** What starts the clock where it is not the framework's own event. */
  readonly start?: readonly ClockEvent[];
  /** Set where the requirement holds only for some of these flaws and no policy says for which: what is missing. */
  readonly onlyIf?: string;
}

/** A standard or directive with deadlines for patches: data as of a day, with its source. */
export interface Framework {
  /** With its version: `pci-dss-4.0.1`. */
  readonly id: string;
  /** Other ids of the same: without the version, or with another one that asks for the same. */
  readonly aliases?: readonly string[];
  readonly title: string;
  /** Short name for hints. */
  readonly short: string;
  /** The numbers in a sentence. */
  readonly summary: string;
  /** The numbers as a Markdown table, where a sentence does not hold them. */
  readonly table?: string;
  /** What starts the clock: the first of these. */
  readonly start: readonly ClockEvent[];
  readonly requirements: readonly Requirement[];
  readonly status: FrameworkStatus;
  readonly source: { readonly title: string; readonly url: string };
  /** The day on which the numbers were last compared with the source. */
  readonly asOf: string;
}
