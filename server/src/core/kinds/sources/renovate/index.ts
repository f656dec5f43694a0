import type { SecurityUpdateDelayMeasures } from "../../../facts.ts";
import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";
import { SECURITY_UPDATE_DELAY, SECURITY_UPDATE_DELAY_NAME } from "../names.ts";
import { isMap, textAt, valueAt } from "../read.ts";
import { delaySeconds } from "./delay.ts";

/**
 * Renovate's configuration, for one thing: `vulnerabilityAlerts.minimumReleaseAge`. The same key elsewhere holds back other
 * updates only, since updates that mend a vulnerability are not held back unless their own block says so. Dependabot is
 * not read: its `cooldown` and `schedule` never hold for security updates.
 */
export default defineSource({
  kind: "Renovate",
  summary: "Renovate's configuration: for how long it holds back updates that mend a vulnerability.",
  partKinds: [SECURITY_UPDATE_DELAY],
  rules: [],
  parts,
  source: {
    files: "files called `renovate.json`, `renovate.json5` or `.renovaterc.json`, or with Renovate's `$schema`",
    mayBe: (uri, text) => text.includes("vulnerabilityAlerts") && (FILE.test(uri) || text.includes("renovate-schema")),
    is: (uri, { value }) => {
      if (!isMap(value) || !isMap(value.vulnerabilityAlerts)) return false;
      return FILE.test(uri) || String(value.$schema).includes("renovate-schema");
    },
  },
});

const FILE = /(?:^|\/)(?:renovate\.json5?|\.renovaterc\.json)$/;

function parts(object: OpsObject): readonly PartFacts[] {
  if (valueAt(object.value, ["vulnerabilityAlerts", "enabled"]) === false) return [];
  const age = textAt(object, ["vulnerabilityAlerts", "minimumReleaseAge"]);
  const seconds = age && delaySeconds(age.text);
  if (!seconds) return [];
  const measures: SecurityUpdateDelayMeasures = { seconds, text: age.text, range: age.range };
  // The name is none that stands in the file, so it has no place there.
  const nowhere = rangeOf(object.document, { start: 0, end: 0 });
  const name = SECURITY_UPDATE_DELAY_NAME;
  return [{ kind: SECURITY_UPDATE_DELAY, name, path: age.path, range: nowhere, fullRange: nowhere, measures }];
}
