import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import invalidPromql from "../rules/invalid-promql.ts";
import sameGoodAndTotal from "../rules/same-good-and-total.ts";
import secretInConnectionDetails from "../rules/secret-in-connection-details.ts";
import { excludedSliKeys } from "./keys.ts";
import { sliLabel } from "./label.ts";
import { sliMeasures } from "./measures.ts";
import oneDataSource from "./rules/one-data-source.ts";
import oneMetricType from "./rules/one-metric-type.ts";
import oneRatioForm from "./rules/one-ratio-form.ts";
import rawTypeMissing from "./rules/raw-type-missing.ts";
import { sliSnippets } from "./snippets.ts";

const common = {
  kind: "SLI",
  family: "openslo",
  summary: "A service level indicator: how good events and all events, or a value, are measured.",
  authority: "sdk",
  rules: [
    invalidPromql,
    oneDataSource,
    oneMetricType,
    oneRatioForm,
    rawTypeMissing,
    sameGoodAndTotal,
    secretInConnectionDetails,
  ],
  measures: sliMeasures,
  label: sliLabel,
  excludedKeys: excludedSliKeys,
  snippets: [],
} as const;

/** SLI of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({ ...common, snippets: sliSnippets, apiVersion: V1, schema: "openslo/v1/sli.schema.json" }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/sli.schema.json" }),
];
