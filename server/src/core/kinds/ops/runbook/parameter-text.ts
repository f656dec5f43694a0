import { closest } from "../../../text/closest.ts";
import { touches } from "../../../text/span.ts";
import type { TextHover, TextOffer } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { placeholders } from "./placeholders.ts";
import { runbookOf } from "./view.ts";

/** A parameter as its author wrote it. */
export interface WrittenParameter {
  readonly description?: string;
  readonly default?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly required?: boolean;
  readonly secret?: boolean;
}

/** What a `{{parameter}}` under the cursor is, in a command as in the words around it. */
export function parameterHover(object: OpsObject, offset: number): TextHover | undefined {
  const { text } = object.document;
  const from = Math.max(0, offset - LONGEST);
  const near = text.slice(from, offset + LONGEST);
  const found = placeholders(near).find(({ span }) => touches(span, offset - from));
  const parameters = parametersOf(object);
  if (!found || parameters.size === 0) return undefined;
  const span = { start: from + found.span.start, end: from + found.span.end };
  const parameter = parameters.get(found.name);
  if (parameter) return { span, markdown: describe(found.name, parameter) };
  const meant = closest(found.name, [...parameters.keys()]);
  const missing = `No parameter is called \`${found.name}\`.`;
  return { span, markdown: meant ? `${missing} Did you mean \`${meant}\`?` : missing };
}

/** The parameters, behind `{{` in a command of a page. */
export function parameterOffers(object: OpsObject, offset: number): readonly TextOffer[] {
  const { text } = object.document;
  const typed = /\{\{[ \t]*([\w-]*)$/.exec(text.slice(Math.max(0, offset - LONGEST), offset));
  if (!typed) return [];
  const span = { start: offset - (typed[1] ?? "").length, end: offset };
  const isClosed = /^[\w-]*[ \t]*\}\}/.test(text.slice(offset, offset + LONGEST));
  return [...parametersOf(object)].map(([name, parameter]) => ({
    label: name,
    span,
    text: isClosed ? name : `${name}}}`,
    ...(parameter.description === undefined ? {} : { detail: parameter.description }),
    documentation: describe(name, parameter).replaceAll("`", "").replaceAll("**", ""),
  }));
}

/** A longer name is none that a person would write. */
const LONGEST = 100;

/** The parameters of a runbook by their names. */
export function parametersOf(object: OpsObject): ReadonlyMap<string, WrittenParameter> {
  const { fields } = runbookOf(object);
  let holder: unknown = object.value;
  for (const key of [...fields, "parameters"])
    holder = (holder as Readonly<Record<string, unknown>> | undefined)?.[key];
  const entries = Object.entries((holder ?? {}) as Readonly<Record<string, WrittenParameter | null>>);
  return new Map(entries.map(([name, parameter]) => [name, parameter ?? {}]));
}

function describe(name: string, parameter: WrittenParameter): string {
  const { description, default: preset, enum: values, pattern, required, secret } = parameter;
  return [
    `**Parameter** \`${name}\``,
    description,
    preset === undefined ? undefined : `Default: \`${preset}\``,
    values === undefined ? undefined : `One of ${values.map((each) => `\`${each}\``).join(", ")}`,
    pattern === undefined ? undefined : `Matches \`${pattern}\``,
    required === true && preset === undefined ? "Must be filled in" : undefined,
    secret === true ? "A secret" : undefined,
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}
