import type { DataSourceMeasures } from "../../../facts.ts";
import type * as v1 from "../../../schema/generated/types/openslo-v1.ts";
import type { OpsObject } from "../../object.ts";

/** What a data source offers to the SLIs that query it. */
export function dataSourceMeasures(object: OpsObject<v1.DataSource>): DataSourceMeasures {
  return { type: object.value.spec?.type };
}
