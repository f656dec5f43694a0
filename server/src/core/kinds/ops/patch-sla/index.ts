import { defineKind, type Kind } from "../../kind.ts";
import { OPS_V1 } from "../names.ts";
import { snippets } from "./snippets.ts";

/** PatchSLA of `ops/v1`. */
export const kinds: readonly Kind[] = [
  defineKind({
    apiVersion: OPS_V1,
    kind: "PatchSLA",
    family: "ops",
    summary:
      "How fast security flaws are fixed: deadlines by CVSS score, what shortens them, and which exceptions there are.",
    schema: "ops/v1/patch-sla.schema.json",
    authority: "ours",
    rules: [],
    snippets,
  }),
];
