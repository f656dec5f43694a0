import type { ObjectFacts, Reference, ServiceMeasures } from "../facts.ts";
import type { AnalysedObject } from "../kinds/facts.ts";
import { addressesOf } from "../kinds/name-key.ts";
import type { ObjectEntry } from "../kinds/workspace-view.ts";
import { closest } from "../text/closest.ts";
import { contextFor } from "../workspace/findings.ts";
import { documentOf, place } from "../workspace/place.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Place } from "./at.ts";
import { definitionsOf } from "./definition.ts";
import { kindName, locatedOf } from "./objects.ts";

const shownReferrers = 8;
const shownDefinitions = 4;

/** What a reference names, or that nothing has this name. Undefined where nobody can tell. */
export function referenceHover(workspace: Workspace, here: Place, reference: Reference): string | undefined {
  const found = definitionsOf(workspace, here, reference);
  if (found.length > 0) {
    const cards = found.slice(0, shownDefinitions).map((entry) => objectCard(workspace, entry));
    const rest = found.length - shownDefinitions;
    return [...cards, ...(rest > 0 ? [`and ${rest} more of this name`] : [])].join("\n\n---\n\n");
  }
  const { to, name } = reference;
  // An address that leads to nothing here may well lead to something elsewhere, as may all that others' files name.
  if (here.entry.analysis.kind?.source) return undefined;
  const kind = kindName(to[0] ?? "");
  const view = contextFor(workspace, here.file.uri, here.entry.number, 0).workspace;
  const near = closest(name, view.names(to));
  const missing = `No ${kind} is named \`${name}\` in the workspace.`;
  return near === undefined ? missing : `${missing} Did you mean \`${near}\`?`;
}

/** An object at its own name: what it is, and who names it. */
export function nameHover(workspace: Workspace, { file, entry }: Place, facts: ObjectFacts): string {
  const self: ObjectEntry = { uri: file.uri, document: entry.number, facts };
  const card = objectCard(workspace, self);
  if (facts.name === undefined || (facts.path.length > 0 && !facts.definesName)) return card;
  const view = contextFor(workspace, file.uri, entry.number, 0).workspace;
  const names = [facts.name, ...addressesOf(facts.kind, facts.name, file.uri)];
  const referrers = [...new Set(names.flatMap((name) => view.referrers([facts.kind], name)))];
  if (referrers.length === 0) return card;
  const lines = referrers.slice(0, shownReferrers).map(({ from, reference }) => {
    const range = placed(workspace, from)?.(reference.range);
    const name = from.facts.name ?? from.facts.parent?.name ?? "without a name";
    return `- ${kindName(from.facts.kind)} \`${name}\`, ${fileLink(from.uri, range?.start.line)}`;
  });
  const rest = referrers.length - shownReferrers;
  return [`${card}\n\nNamed by:\n`, ...lines, ...(rest > 0 ? [`- and ${rest} more`] : [])].join("\n");
}

/** Kind, name, label, file and description of an object. */
function objectCard(workspace: Workspace, entry: ObjectEntry): string {
  const { facts } = entry;
  const analysed = locatedOf(workspace, entry)?.analysed;
  const label = analysed ? analysed.kind.label?.(analysed.object)?.description : partLabel(facts);
  const line = placed(workspace, entry)?.(facts.range).start.line;
  const names = [
    ...(facts.name === undefined ? [] : [`\`${facts.name}\``]),
    ...(facts.displayName ? [facts.displayName] : []),
  ];
  const description = descriptionOf(analysed);
  const title = `**${kindName(facts.kind)}** ${names.join(" · ")}`;
  return [title, ...(label ? [label] : []), ...(description ? [description] : []), fileLink(entry.uri, line)].join(
    "\n\n",
  );
}

/** Who owns a service of somebody else's catalogue. */
function partLabel({ measures }: ObjectFacts): string | undefined {
  const { owners = [] } = (measures ?? {}) as Partial<ServiceMeasures>;
  return owners.length === 0 ? undefined : owners.map(({ name }) => name).join(", ");
}

function placed(workspace: Workspace, { uri, document }: ObjectEntry) {
  const found = documentOf(workspace, uri, document)?.placed;
  return found && ((range: ObjectEntry["facts"]["range"]) => place(found, range));
}

function descriptionOf(analysed: AnalysedObject | undefined): string | undefined {
  const { spec } = (analysed?.object.value ?? {}) as { readonly spec?: { readonly description?: unknown } };
  const description = spec?.description;
  return typeof description === "string" && description.trim() !== "" ? description.trim() : undefined;
}

/** A link that opens the file at the line (zero-based here, counted from 1 in the link, as editors expect). */
function fileLink(uri: string, line: number | undefined): string {
  const name = decoded(uri.slice(uri.lastIndexOf("/") + 1)).replace(/[[\]\\`*_]/g, "\\$&");
  return `[${name}](${uri.replace(/[()\s]/g, escaped)}${line === undefined ? "" : `#L${line + 1}`})`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `encodeURIComponent` leaves brackets alone, which would end the link. */
function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
