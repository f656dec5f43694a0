import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { TreeLabel } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";

/** The kind of monitoring system: `Prometheus`. */
export function dataSourceLabel(object: OpsObject<v1.DataSource>): TreeLabel | undefined {
  const type = object.value.spec?.type;
  return type ? { description: type } : undefined;
}
