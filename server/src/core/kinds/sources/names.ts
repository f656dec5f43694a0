import { selector } from "../rule.ts";

/** The id of an alert of Prometheus, as references find it. */
export const ALERT = "source Alert";
export const PROMETHEUS_RULES = selector<unknown>("source PrometheusRules");

/** The id of what a CODEOWNERS file says, and the one name under which each of them is found. */
export const CODE_OWNERS = "source CodeOwnersLines";
export const CODE_OWNERS_NAME = "CODEOWNERS";

/** The id of the time for which Renovate holds back updates that mend a vulnerability, and the one name of each of them. */
export const SECURITY_UPDATE_DELAY = "source SecurityUpdateDelay";
export const SECURITY_UPDATE_DELAY_NAME = "vulnerabilityAlerts";

/** The catalogues of services, in the order in which one is believed before the other. */
export const CATALOGUES = selector<unknown>(
  "source Backstage",
  "source Compass",
  "source Cortex",
  "source Datadog",
  "source OpsLevel",
);
