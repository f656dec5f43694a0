import type { OwnerMeasures, Reference, ServiceMeasures } from "../../facts.ts";
import { valueSpan } from "../../syntax/query.ts";
import type { PartFacts } from "../kind.ts";
import type { OpsObject } from "../object.ts";
import { rangeOf } from "../place.ts";
import type { PlacedText } from "./read.ts";

/**
 * What else of a catalogue a service, an SLO or a runbook may name as a service: libraries, databases, queues, whole
 * systems. It is also found by its sort (`resource:orders`), and it is no service in the tree.
 */
export const ENTITY = "catalogue-entity Service";

/** What a catalogue says of one service. */
export interface CatalogueService {
  /** The id under which it is found, e.g. `compass Service`. */
  readonly kind: string;
  /** Where its name stands. */
  readonly at: PlacedText;
  /** Its name where it is not the text there: with a namespace, say. */
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly displayName?: string | undefined;
  readonly owners: readonly PlacedText[];
  readonly dependencies: readonly PlacedText[];
  /** The kinds that a dependency of it names. */
  readonly to: readonly string[];
  /** What else it names, such as the team that owns it. */
  readonly references?: readonly Reference[];
}

/** A service of a catalogue as others find it. */
export function servicePart({ document }: OpsObject, service: CatalogueService): PartFacts {
  const { kind, at, aliases, displayName, owners, dependencies, to, references = [] } = service;
  const whole = valueSpan(document, []) ?? { start: 0, end: document.text.length };
  const measures: ServiceMeasures = {
    // No catalogue says whether a failure there is one here; only what somebody has said counts as hard.
    dependsOn: dependencies.map(({ text, range }) => ({ name: text, hard: false, range })),
    owners: owners.map(ownerOf),
  };
  return {
    ...{ kind, name: service.name ?? at.text, path: at.path, range: at.range, fullRange: rangeOf(document, whole) },
    ...(aliases && aliases.length > 0 ? { aliases } : {}),
    ...{ displayName: displayName === at.text ? undefined : displayName, measures },
    references: [...dependencies.map((each) => referenceTo(to, each)), ...references],
  };
}

/** A name of something else of the catalogue, as it is written. */
export function referenceTo(to: readonly string[], { text, path, range }: PlacedText): Reference {
  return { to, name: text, path, range };
}

function ownerOf({ text, path, range }: PlacedText): OwnerMeasures {
  return { name: text, path, range };
}
