import { defineKind, type Kind } from "../../kind.ts";
import { V1, V2ALPHA } from "../names.ts";
import { alertNotificationTargetLabel } from "./label.ts";
import { alertNotificationTargetSnippets } from "./snippets.ts";

const common = {
  kind: "AlertNotificationTarget",
  family: "openslo",
  summary: "Where notifications of an alert policy are sent.",
  authority: "sdk",
  rules: [],
  label: alertNotificationTargetLabel,
  snippets: [],
} as const;

/** AlertNotificationTarget of OpenSLO v1 and v2alpha. */
export const kinds: readonly Kind[] = [
  defineKind({
    ...common,
    snippets: alertNotificationTargetSnippets,
    apiVersion: V1,
    schema: "openslo/v1/alert-notification-target.schema.json",
  }),
  defineKind({ ...common, apiVersion: V2ALPHA, schema: "openslo/v2alpha/alert-notification-target.schema.json" }),
];
