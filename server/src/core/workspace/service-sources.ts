import type { OwnerMeasures, ServiceMeasures } from "../facts.ts";
import { nameKey } from "../kinds/name-key.ts";
import type { ObjectEntry, WorkspaceView } from "../kinds/workspace-view.ts";
import { ownerKey } from "./owner-key.ts";

/**
 * The kinds that describe a service that runs, in the order in which one is believed before the other: our own, OpenSLO's,
 * Backstage's, those of other catalogues. A catalogue's libraries, resources and the like have a name but are none.
 */
export const SERVICE_KINDS: readonly string[] = [
  "ops/v1 Service",
  "openslo/v1 Service",
  "openslo.com/v2alpha Service",
  "openslo/v1alpha Service",
  "backstage Service",
  "compass Service",
  "cortex Service",
  "datadog Service",
  "opslevel Service",
];

/** All that describes the service of that name, most believed first; what only has the name beside another is left out. */
export function sourcesOfService(view: WorkspaceView, name: string): readonly ObjectEntry[] {
  return SERVICE_KINDS.flatMap((kind) =>
    view
      .definitions([kind], name)
      .filter(({ facts }) => facts.name !== undefined && nameKey(kind, facts.name) === nameKey(kind, name)),
  );
}

/** What a service is called in any of its sources, so that each of them is found in the others. */
export function serviceKey(name: string): string {
  return nameKey("backstage Service", name);
}

/** The owners that a source of a service names, without those that stand for nobody. */
export function ownersOf({ measures }: { readonly measures?: unknown }): readonly OwnerMeasures[] {
  const { owners = [] } = (measures ?? {}) as Partial<ServiceMeasures>;
  return owners.filter(({ name }) => ownerKey(name) !== undefined);
}
