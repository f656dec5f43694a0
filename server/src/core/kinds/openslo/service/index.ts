import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import { serviceSnippets } from "./snippets.ts";

const common = {
  kind: "Service",
  family: "openslo",
  summary: "A service that SLOs belong to.",
  authority: "sdk",
  rules: [],
  snippets: [],
} as const;

/** Service of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({ ...common, snippets: serviceSnippets, apiVersion: V1, schema: "openslo/v1/service.schema.json" }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/service.schema.json" }),
];
