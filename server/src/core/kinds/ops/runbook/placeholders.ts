import type { Span } from "../../../text/span.ts";
import type { OpsObject } from "../../object.ts";
import { runbookOf } from "./view.ts";

/** The `{{name}}` in a command, with the spans of the names. What else stands in double braces is another tool's. */
export function placeholders(text: string): readonly { readonly name: string; readonly span: Span }[] {
  return [...text.matchAll(/(?<!\$)\{\{[ \t]*([A-Za-z_][\w-]*)[ \t]*\}\}/g)].map((match) => {
    const name = match[1] ?? "";
    const start = match.index + match[0].indexOf(name);
    return { name, span: { start, end: start + name.length } };
  });
}

/** The names in double braces anywhere in the runbook: in commands, addresses and words for people. */
export function usedParameters(object: OpsObject): ReadonlySet<string> {
  const { document } = object;
  const used = new Set(placeholders(document.text).map(({ name }) => name));
  for (const { run } of runbookOf(object).steps) for (const { name } of placeholders(run)) used.add(name);
  return used;
}
