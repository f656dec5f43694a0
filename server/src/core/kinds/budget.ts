import type { Decimal } from "../math/decimal.ts";
import type { Duration } from "../math/duration.ts";
import type { Target } from "../math/error-budget.ts";
import type { Path } from "../text/path.ts";

/** What an SLO promises, in whatever version it is written. Paths are relative to the object. */
export interface SloBudget {
  /** `Occurrences`, `Timeslices` or `RatioTimeslices`; undefined while it is not written. */
  readonly method: string | undefined;
  readonly window: BudgetWindow | undefined;
  readonly objectives: readonly ObjectiveBudget[];
}

/** The time window of an SLO, when its length is known and above 0. */
export interface BudgetWindow {
  /** The value that says the length: `spec.timeWindow[0].duration`. */
  readonly at: Path;
  /** The mapping of the window: `spec.timeWindow[0]`. */
  readonly path: Path;
  /** Undefined for a window in seconds, which only v1alpha has. */
  readonly duration: Duration | undefined;
  /** Months count 30, quarters 90 and years 365 days. */
  readonly seconds: number;
  /** Set where the window follows a calendar, and says which. */
  readonly calendar: { readonly startTime: string; readonly timeZone: string } | undefined;
}

export interface ObjectiveBudget {
  readonly index: number;
  /** `spec.objectives[n]`. */
  readonly path: Path;
  readonly displayName: string | undefined;
  /** The target with the path of its value; undefined where it is missing or outside 0 to below 100 %. */
  readonly target: (Target & { readonly at: Path }) | undefined;
  /** The length of a time slice, when it is known and above 0. */
  readonly slice: { readonly at: Path; readonly seconds: number; readonly duration: Duration } | undefined;
  /** From which share of good events on a slice is good. */
  readonly sliceTarget: Decimal | undefined;
}
