import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import inlinePartMissing from "../rules/inline-part-missing.ts";
import referenceOrInline from "../rules/reference-or-inline.ts";
import { excludedAlertPolicyKeys } from "./keys.ts";
import { alertPolicyLabel } from "./label.ts";
import { alertPolicyMeasures } from "./measures.ts";
import { alertPolicySnippets } from "./snippets.ts";

const common = {
  kind: "AlertPolicy",
  family: "openslo",
  summary: "Which condition alerts, when, and whom it notifies.",
  authority: "sdk",
  rules: [inlinePartMissing, referenceOrInline],
  measures: alertPolicyMeasures,
  label: alertPolicyLabel,
  excludedKeys: excludedAlertPolicyKeys,
  snippets: [],
} as const;

/** AlertPolicy of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({
    ...common,
    snippets: alertPolicySnippets,
    apiVersion: V1,
    schema: "openslo/v1/alert-policy.schema.json",
  }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/alert-policy.schema.json" }),
];
