import type { Service } from "../../../schema/generated/types/ops-v1.ts";
import type { OpsObject } from "../../object.ts";

/** An item of `dependsOn`, in either of the ways to write it. */
export interface Dependency {
  /** Its place in the list. */
  readonly index: number;
  readonly name: string;
  /** A failure there is a failure here; so it is unless the author says `soft`. */
  readonly hard: boolean;
}

/** What a service depends on, in the order of its text; half-typed items are left out. */
export function dependenciesOf({ value }: OpsObject<Service>): readonly Dependency[] {
  return (value.spec?.dependsOn ?? []).flatMap((each, index) => {
    if (typeof each === "string") return [{ index, name: each, hard: true }];
    return each?.service === undefined ? [] : [{ index, name: each.service, hard: each.criticality !== "soft" }];
  });
}
