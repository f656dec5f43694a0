import type { Fix, RangeEdit } from "../../../../findings.ts";
import { nodeAt } from "../../../../syntax/query.ts";
import type { Span } from "../../../../text/span.ts";
import { insertEntry, replaceSpan, suggestion } from "../../../fix.ts";
import type { OpsObject } from "../../../object.ts";
import { rule } from "../../../rule.ts";
import { slug } from "../../../slug.ts";
import { RUNBOOKS } from "../../names.ts";
import { commandsOf } from "../commands.ts";
import { runbookOf } from "../view.ts";

export default rule({
  id: "runbook/angle-placeholder",
  on: RUNBOOKS,
  severity: "hint",
  authority: "ours",
  summary: "What is to be filled in is a parameter",
  why: "`<name>` means nothing to a tool, and to a shell it means to read one file and to write another. A parameter is asked for once, is checked, and stands in every command.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-pod
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: kubectl describe pod <pod-name>
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-pod
spec:
  owner: team-checkout
  parameters:
    pod-name: {required: true}
  steps:
    - id: look
      type: shell
      run: kubectl describe pod {{pod-name}}
`,
  check(object, report) {
    for (const [name, places] of placeholdersOf(object)) {
      const [first] = places;
      if (!first) continue;
      const fixes = extraction(object, name, places);
      report({ at: first.path, span: first.span, path: [...first.path, "run"], data: { name }, fixes });
    }
  },
  message: ({ name }: { readonly name: string }) =>
    `"<${name}>" is to be filled in by hand; a parameter would be asked for`,
});

/** What programs print where there is nothing: the line shows output. */
const SHOWN = /^(?:none|nil|null|pending|unknown|unset|invalid)$/i;

interface Written {
  readonly path: readonly (string | number)[];
  readonly span: Span;
  /** Whether `{{` cannot stand there in YAML: at the beginning of a plain text, or inside braces. */
  readonly isQuoteNeeded: boolean;
}

/** The places of each placeholder, by its words. */
function placeholdersOf(object: OpsObject): ReadonlyMap<string, readonly Written[]> {
  const found = new Map<string, Written[]>();
  for (const { step, script } of commandsOf(object)) {
    for (const { form, name, span } of script?.placeholders ?? []) {
      if (form !== "angle" || SHOWN.test(name)) continue;
      const written = {
        path: step.path,
        span: step.runSpan(span),
        isQuoteNeeded: step.fence === undefined && isPlainAt(object, [...step.path, "run"], span.start),
      };
      found.set(name, [...(found.get(name) ?? []), written]);
    }
  }
  return found;
}

function isPlainAt(object: OpsObject, path: readonly (string | number)[], offset: number): boolean {
  const node = nodeAt(object.document, [...object.path, ...path])?.node;
  const holder = nodeAt(object.document, [...object.path, ...path.slice(0, -1)])?.node;
  const isFlow = holder?.type === "map" && holder.flow;
  return node?.type === "scalar" && node.style === "plain" && (offset === 0 || isFlow);
}

/** Puts the parameter in all places and declares it, unless it is declared. */
function extraction(object: OpsObject, name: string, places: readonly Written[]): readonly Fix[] {
  const parameter = parameterName(name);
  if (parameter === "" || places.some(({ isQuoteNeeded }) => isQuoteNeeded)) return [];
  const { parameters } = runbookOf(object);
  const declaration = parameters.includes(parameter) ? [] : [declare(object, parameter)];
  const edits = places.map(({ span }) => replaceSpan(object, span, `{{${parameter}}}`));
  return suggestion(`Extract the parameter "${parameter}"`, ...declaration, ...edits);
}

function declare(object: OpsObject, parameter: string): RangeEdit | undefined {
  const { fields, parameters } = runbookOf(object);
  const entry = "{required: true}";
  if (parameters.length > 0) return insertEntry(object, [...fields, "parameters"], parameter, entry);
  return insertEntry(object, fields, "parameters", `{${parameter}: ${entry}}`);
}

/** `MAC_ADDRESS` stays; `name of the node` becomes `name-of-the-node`. */
function parameterName(name: string): string {
  if (/^[A-Za-z_][\w-]*$/.test(name)) return name;
  return slug(name).replace(/^[^a-z]+/, "");
}
