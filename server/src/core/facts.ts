import type { TimeLimit } from "./math/time-limit.ts";
import type { Path } from "./text/path.ts";
import type { Range } from "./text/span.ts";

/** What one object offers to the rest of the workspace. Small plain data, kept for every file, open or not. */
export interface ObjectFacts {
  /** The kind's id, e.g. `openslo/v1 SLO`. */
  readonly kind: string;
  readonly name: string | undefined;
  /** Further names that lead to the object (a severity's `P0` beside its `SEV-1`). */
  readonly aliases?: readonly string[];
  readonly displayName: string | undefined;
  /** `[]` for a document of its own, else where the inline object or the part with a name of its own stands. */
  readonly path: Path;
  /** Set on a part of a document that others may name (a severity of a policy); inline objects define no name for others. */
  readonly definesName?: true;
  /** The object that holds this inline one. */
  readonly parent: { readonly kind: string; readonly name: string | undefined } | undefined;
  /** The name's value, or the document's `kind` key where there is no name; relative to the document. */
  readonly range: Range;
  /** The whole object, relative to the document. */
  readonly fullRange: Range;
  readonly references: readonly Reference[];
  /** What the kind measures for others; the type belongs to the kind (`SloMeasures` …). */
  readonly measures: unknown;
}

/** A name of another object, as it stands in the text. */
export interface Reference {
  /** The kind ids any of which satisfies the reference, e.g. `["openslo/v1 SLI"]`. */
  readonly to: readonly string[];
  readonly name: string;
  readonly path: Path;
  readonly range: Range;
}

/** A service: what it depends on, and who runs it. */
export interface ServiceMeasures {
  readonly dependsOn: readonly DependencyMeasures[];
  /** Mostly one; some catalogues have several. */
  readonly owners: readonly OwnerMeasures[];
}

/** A team or person, as it is written: `team-checkout`, `group:default/team-checkout`. */
export interface OwnerMeasures {
  readonly name: string;
  /** In the document; `[]` where it has no tree. */
  readonly path: Path;
  readonly range: Range;
}

export interface DependencyMeasures {
  readonly name: string;
  /** A failure there is a failure here. */
  readonly hard: boolean;
  readonly range: Range;
}

/** A runbook: what its steps cost by hand, in hours a month; undefined where none of them says so. */
export interface RunbookMeasures {
  readonly toilHoursPerMonth: number | undefined;
}

/** A toil inventory: what its items that count stand for, so that nothing is counted twice. */
export interface ToilInventoryMeasures {
  readonly items: readonly ToilItemMeasures[];
}

export interface ToilItemMeasures {
  /** Its place in the list. */
  readonly index: number;
  readonly id: string | undefined;
  readonly name: string;
  readonly service: string | undefined;
  readonly runbook: string | undefined;
  readonly range: Range;
}

/** The lines of a CODEOWNERS file that say something, in the order of the text: of those that match, the last one counts. */
export interface CodeOwnersMeasures {
  readonly lines: readonly CodeOwnersLine[];
}

export interface CodeOwnersLine {
  /** The name of GitLab's section around it, "" outside of any: each section speaks for itself. */
  readonly section: string;
  /** As in `.gitignore`. */
  readonly pattern: string;
  /** None: these files belong to nobody. */
  readonly owners: readonly OwnerMeasures[];
}

/** An SLI: how it measures, which decides whether objectives need `op` and `value`. */
export interface SliMeasures {
  readonly type: "ratio" | "threshold" | undefined;
}

/** A data source: its type, e.g. `Prometheus`, which decides the query language. */
export interface DataSourceMeasures {
  readonly type: string | undefined;
}

/** An alert policy: what makes it fire at all, and how many conditions and targets it names or holds. */
export interface AlertPolicyMeasures {
  readonly alertWhenBreaching: boolean;
  readonly alertWhenNoData: boolean;
  readonly alertWhenResolved: boolean;
  readonly conditions: number;
  readonly notificationTargets: number;
}

/** An alert condition; undefined is what is missing or malformed. */
export interface AlertConditionMeasures {
  readonly severity: string | undefined;
  /** The burn rate at which it fires, in decimal text, e.g. `14.4`. */
  readonly threshold: string | undefined;
  readonly op: string | undefined;
  readonly lookbackSeconds: number | undefined;
  readonly alertAfterSeconds: number | undefined;
}

/** An SLO: what its alert conditions are judged against. */
export interface SloMeasures {
  readonly budgetingMethod: string | undefined;
  /** The time window in seconds (calendar months count 30 days), with its text, e.g. `28d`. */
  readonly window: { readonly seconds: number; readonly text: string; readonly rolling: boolean } | undefined;
  readonly objectives: readonly ObjectiveMeasures[];
  /** Service named by the SLO. */
  readonly service: string | undefined;
}

export interface ObjectiveMeasures {
  readonly displayName: string | undefined;
  /** The target as a ratio in decimal text, e.g. `0.999`; undefined where it is missing or not a number. */
  readonly target: string | undefined;
  readonly range: Range;
}

/** A patch SLA: what it covers and how fast its tiers are; lists that are empty mean all. */
export interface PatchSlaMeasures {
  readonly services: readonly string[];
  readonly environments: readonly string[];
  readonly exposure: "internet" | "internal" | "isolated" | undefined;
  readonly tiers: readonly PatchSlaTierMeasures[];
}

export interface PatchSlaTierMeasures {
  readonly name: string;
  /** CVSS scores in tenths, both ends included. */
  readonly from: number;
  readonly to: number;
  readonly fix: TimeLimit;
}

/** For how long a bot that updates dependencies holds back updates that mend a vulnerability. */
export interface SecurityUpdateDelayMeasures {
  readonly seconds: number;
  /** As it is written: `3 days`. */
  readonly text: string;
  readonly range: Range;
}
