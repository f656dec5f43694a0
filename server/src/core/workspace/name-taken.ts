import { factsOf } from "../kinds/facts.ts";
import type { OpsObject } from "../kinds/object.ts";
import type { Report } from "../kinds/rule.ts";
import type { WorkspaceView } from "../kinds/workspace-view.ts";
import { isTemplate, kindName, placesOf } from "./references.ts";

/** A name that several objects of a kind have. */
export interface TakenName {
  readonly kind: string;
  readonly name: string;
  readonly others: number;
}

/** The report of a document whose name another one of its kind has too; undefined where the name is its own. */
export function nameTaken(object: OpsObject, view: WorkspaceView): Report<TakenName> | undefined {
  const { name, path, nameAt } = object;
  const facts = factsOf(object);
  if (facts === undefined || name === undefined || path.length > 0 || isTemplate(name)) return undefined;
  const { self } = view;
  const others = view
    .definitions([facts.kind], name)
    .filter(({ uri, document }) => uri !== self.uri || document !== self.document);
  if (others.length === 0) return undefined;
  const data = { kind: kindName([facts.kind]), name, others: others.length };
  return { at: nameAt, data, related: placesOf(others) };
}

export function nameTakenMessage({ kind, name, others }: TakenName): string {
  const who = others === 1 ? `another ${kind} has` : `${others} other ${kind} objects have`;
  return `the name "${name}" is taken: ${who} it too`;
}
