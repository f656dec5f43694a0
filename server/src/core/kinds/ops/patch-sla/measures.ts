import type { PatchSlaMeasures } from "../../../facts.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import type { OpsObject } from "../../object.ts";
import { policyOf } from "./policy.ts";

/** What a policy covers and how fast it is. */
export function measures(object: OpsObject): PatchSlaMeasures {
  const own = object as OpsObject<PatchSla>;
  const { services, environment, exposure } = own.value.spec?.appliesTo ?? {};
  return {
    services: services?.flatMap((name) => name ?? []) ?? [],
    environments: environment?.flatMap((name) => name ?? []) ?? [],
    exposure,
    tiers: policyOf(own).tiers.flatMap(({ title, range, fix }) =>
      range && fix ? [{ name: title, from: range.from, to: range.to, fix }] : [],
    ),
  };
}
