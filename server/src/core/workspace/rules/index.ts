import type { Rule } from "../../kinds/rule.ts";
import alertRunbookNotFound from "./alert/runbook-not-found.ts";
import alertWithoutRunbook from "./alert/without-runbook.ts";
import duplicateObject from "./duplicate-object.ts";
import lookbackLongerThanWindow from "./lookback-longer-than-window.ts";
import missingFile from "./missing-file.ts";
import operatorThroughReference from "./operator-through-reference.ts";
import opsDuplicateObject from "./ops/duplicate-object.ts";
import opsUnknownReference from "./ops/unknown-reference.ts";
import contradictingPolicies from "./patch-sla/contradicting-policies.ts";
import exceptionKnownExploited from "./patch-sla/exception-known-exploited.ts";
import selfApprovedException from "./patch-sla/self-approved-exception.ts";
import unknownApprover from "./patch-sla/unknown-approver.ts";
import updatesHeldBack from "./patch-sla/updates-held-back.ts";
import deadAnchor from "./runbook/dead-anchor.ts";
import deadLink from "./runbook/dead-link.ts";
import runbookMissingOwner from "./runbook/missing-owner.ts";
import criticalWithoutSlo from "./service/critical-without-slo.ts";
import dependencyCycle from "./service/dependency-cycle.ts";
import serviceMissingOwner from "./service/missing-owner.ts";
import ownersDiffer from "./service/owners-differ.ts";
import countedTwice from "./toil/counted-twice.ts";
import unknownReference from "./unknown-reference.ts";
import unknownRule from "./unknown-rule.ts";
import unknownService from "./unknown-service.ts";
import unreachableBurnRate from "./unreachable-burn-rate.ts";

/** The rules that look at several objects at once, or at the product's own rules. */
export const workspaceRules: readonly Rule[] = [
  unknownRule,
  missingFile,
  unknownReference,
  unknownService,
  operatorThroughReference,
  duplicateObject,
  unreachableBurnRate,
  lookbackLongerThanWindow,
  opsUnknownReference,
  opsDuplicateObject,
  dependencyCycle,
  criticalWithoutSlo,
  countedTwice,
  contradictingPolicies,
  exceptionKnownExploited,
  selfApprovedException,
  unknownApprover,
  updatesHeldBack,
  serviceMissingOwner,
  ownersDiffer,
  alertWithoutRunbook,
  alertRunbookNotFound,
  deadLink,
  deadAnchor,
  runbookMissingOwner,
];
