import { schemaAt } from "../../../schema/node.ts";
import type { Fence } from "../../../syntax/markdown/types.ts";
import { touches } from "../../../text/span.ts";
import type { TextHover, TextOffer } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { stepLanguages } from "./read-markdown.ts";
import { runbookOf } from "./view.ts";

interface Attribute {
  readonly name: string;
  readonly field?: string;
}

/** The attributes of a fence that is a step, and the field of `steps` in the front matter that says the same. */
const attributes: readonly Attribute[] = [
  { name: "name" },
  { name: "x-confirm", field: "confirm" },
  { name: "x-rollback", field: "rollback" },
  { name: "x-irreversible", field: "irreversible" },
  { name: "x-verify", field: "verify" },
  { name: "x-timeout", field: "timeout" },
  { name: "x-onFailure", field: "onFailure" },
  { name: "x-destructive", field: "destructive" },
];

/** Attributes whose value is the name of a step. */
const namesStep: ReadonlySet<string> = new Set(["x-rollback", "x-verify"]);

/** What can be written behind the language of a fence: attributes as Runme's JSON, and in them names of steps. */
export function fenceOffers(object: OpsObject, offset: number): readonly TextOffer[] {
  const fence = object.document.markdown?.fences.find(
    ({ language, infoSpan }) => stepLanguages.has(language) && infoSpan.start <= offset && offset <= infoSpan.end,
  );
  if (!fence) return [];
  const before = object.document.text.slice(fence.infoSpan.start, offset);
  const after = object.document.text.slice(offset, fence.infoSpan.end);
  const value = /[{,]\s*"([\w-]+)"\s*:\s*"([^"\\]*)$/.exec(before);
  if (value) return valueOffers(object, fence, value[1] ?? "", { typed: value[2] ?? "", after, offset });
  const name = /[{,]\s*("?)([\w-]*)$/.exec(before);
  return name ? nameOffers(fence, { quote: name[1] ?? "", typed: name[2] ?? "", after, offset }) : [];
}

/** What an attribute of a fence means, and which step it names. */
export function fenceHover(object: OpsObject, offset: number): TextHover | undefined {
  const fences = object.document.markdown?.fences ?? [];
  const written = fences.flatMap((fence) => (stepLanguages.has(fence.language) ? fence.attributes : []));
  const named = written.find(({ nameSpan }) => touches(nameSpan, offset));
  if (named) {
    const known = attributes.find(({ name }) => name === named.name);
    const text = known && descriptionOf(known);
    return text === undefined ? undefined : { span: named.nameSpan, markdown: `**${named.name}**\n\n${text}` };
  }
  const naming = written.find(({ name, valueSpan }) => namesStep.has(name) && touches(valueSpan, offset));
  const step = naming && runbookOf(object).steps.find(({ id }) => id === naming.value);
  if (!naming || !step) return undefined;
  const title = [`**Step** \`${step.id}\``, ...(step.phase === undefined ? [] : [step.phase])].join(" · ");
  return {
    span: naming.valueSpan,
    markdown: `${title}\n\n\`\`\`\`${step.fence?.language}\n${step.run.trimEnd()}\n\`\`\`\``,
  };
}

interface Typed {
  readonly typed: string;
  /** The rest of the info. */
  readonly after: string;
  readonly offset: number;
}

function nameOffers(fence: Fence, { quote, typed, after, offset }: Typed & { readonly quote: string }) {
  // The quote that the editor has closed by itself, and what is left of a word in which the cursor stands.
  const rest = /^[\w-]*"?/.exec(after)?.[0] ?? "";
  const hasValue = /^\s*:/.test(after.slice(rest.length));
  const span = { start: offset - typed.length, end: offset + rest.length };
  const known = new Set(fence.attributes.filter((each) => each.nameSpan.start !== span.start).map(({ name }) => name));
  return attributes
    .filter(({ name }) => !known.has(name))
    .map((attribute): TextOffer => {
      const { name } = attribute;
      const start = quote === "" ? `"${name}"` : `${name}"`;
      const text = hasValue ? start : `${start}:${name === "x-destructive" ? '"true"' : '""'}`;
      const documentation = descriptionOf(attribute);
      return { label: name, span, text, ...(documentation === undefined ? {} : { documentation }) };
    });
}

function descriptionOf({ field }: Attribute): string | undefined {
  if (field === undefined) return "The name of the step, by which other steps and the front matter know it.";
  return schemaAt("ops/v1/runbook-front-matter.schema.json", ["steps", "step", field])?.node.description;
}

function valueOffers(object: OpsObject, fence: Fence, name: string, { typed, after, offset }: Typed) {
  if (!namesStep.has(name)) return [];
  const own = fence.attributes.find((each) => each.name === "name")?.value;
  const rest = /^[^"\\,}]*/.exec(after)?.[0] ?? "";
  const close = after[rest.length] === '"' ? "" : '"';
  const span = { start: offset - typed.length, end: offset + rest.length };
  const steps = runbookOf(object).steps.filter(({ id }) => id !== undefined && id !== own);
  return steps.map(({ id = "", phase }): TextOffer => {
    return { label: id, span, text: `${id}${close}`, ...(phase === undefined ? {} : { detail: phase }) };
  });
}
