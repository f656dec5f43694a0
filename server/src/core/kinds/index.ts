import type { Kind } from "./kind.ts";
import { kinds as alertCondition } from "./openslo/alert-condition/index.ts";
import { kinds as alertNotificationTarget } from "./openslo/alert-notification-target/index.ts";
import { kinds as alertPolicy } from "./openslo/alert-policy/index.ts";
import { kinds as dataSource } from "./openslo/data-source/index.ts";
import { kinds as service } from "./openslo/service/index.ts";
import { kinds as sli } from "./openslo/sli/index.ts";
import { kinds as slo } from "./openslo/slo/index.ts";
import { kinds as v1alpha } from "./openslo/v1alpha/index.ts";
import { kinds as opsCalendar } from "./ops/calendar/index.ts";
import { kinds as opsPatchSla } from "./ops/patch-sla/index.ts";
import { kinds as opsRunbook } from "./ops/runbook/index.ts";
import { kinds as opsService } from "./ops/service/index.ts";
import { kinds as severityPolicy } from "./ops/severity-policy/index.ts";
import { kinds as toilInventory } from "./ops/toil-inventory/index.ts";
import backstage from "./sources/backstage/index.ts";
import codeOwners from "./sources/code-owners/index.ts";
import compass from "./sources/compass/index.ts";
import cortex from "./sources/cortex/index.ts";
import datadog from "./sources/datadog/index.ts";
import opslevel from "./sources/opslevel/index.ts";
import prometheusRules from "./sources/prometheus-rules/index.ts";
import renovate from "./sources/renovate/index.ts";
import { sources as scannerExceptions } from "./sources/scanner-exceptions/index.ts";

/** What is read of others' files. A new source is one folder and one line here. */
export const sources: readonly Kind[] = [
  ...[prometheusRules, backstage, compass, cortex, opslevel, datadog, codeOwners],
  renovate,
  ...scannerExceptions,
];

/** The registry: every kind that Ops as Code reads. A new kind is one folder and one line here. */
export const kinds: readonly Kind[] = [
  ...slo,
  ...sli,
  ...service,
  ...dataSource,
  ...alertPolicy,
  ...alertCondition,
  ...alertNotificationTarget,
  ...v1alpha,
  ...opsService,
  ...severityPolicy,
  ...opsRunbook,
  ...toilInventory,
  ...opsPatchSla,
  ...opsCalendar,
];
