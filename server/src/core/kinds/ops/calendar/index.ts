import { defineKind, type Kind } from "../../kind.ts";
import { OPS_V1 } from "../names.ts";
import { snippets } from "./snippets.ts";

/** Calendar of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "Calendar",
    family: "ops",
    summary: "When people work: the time zone, the working hours and the holidays that business days are counted by.",
    schema: "ops/v1/calendar.schema.json",
    authority: "ours",
    rules: [],
    snippets,
  }),
];
