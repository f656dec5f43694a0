import { defineKind } from "../kind.ts";
import { configurationSnippets } from "./snippets.ts";

/** `ops-as-code.yaml`, the one file that is recognised by its name. */
export default {
  ...defineKind({
    apiVersion: "",
    kind: "configuration",
    family: "configuration",
    summary: "Which rules hold, how grave they are, and which files are left alone.",
    schema: "config.schema.json",
    authority: "ours",
    rules: [],
    snippets: configurationSnippets,
  }),
  id: "config",
};
