import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import secretInConnectionDetails from "../rules/secret-in-connection-details.ts";
import { dataSourceLabel } from "./label.ts";
import { dataSourceMeasures } from "./measures.ts";
import { dataSourceSnippets } from "./snippets.ts";

const common = {
  kind: "DataSource",
  family: "openslo",
  summary: "A system that answers metric queries, and how to connect to it.",
  authority: "sdk",
  rules: [secretInConnectionDetails],
  measures: dataSourceMeasures,
  label: dataSourceLabel,
  snippets: [],
} as const;

/** DataSource of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({ ...common, snippets: dataSourceSnippets, apiVersion: V1, schema: "openslo/v1/data-source.schema.json" }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/data-source.schema.json" }),
];
