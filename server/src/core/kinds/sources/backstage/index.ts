import type { PartFacts } from "../../kind.ts";
import { defineSource } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { referenceTo, servicePart } from "../catalogue.ts";
import { isMap, textAt, textsAt } from "../read.ts";

/** The kinds of entities that an SLO, a runbook or another service may name as a service. */
const partOf: Readonly<Record<string, string>> = {
  component: "backstage Service",
  resource: "backstage-resource Service",
  system: "backstage-system Service",
  api: "backstage-api Service",
};
const LIBRARY = "backstage-library Service";
const SERVICES = [...Object.values(partOf), LIBRARY];
const GROUP = "backstage Group";

/** Components of these types do not run by themselves: they have a name, but are no services in the tree. */
const libraries: ReadonlySet<unknown> = new Set(["library", "documentation", "template"]);

/** Backstage's entity files, usually `catalog-info.yaml`. */
export default defineSource({
  kind: "Backstage",
  summary: "The software catalogue of Backstage: components, resources, systems, APIs and groups.",
  partKinds: [...SERVICES, GROUP],
  rules: [],
  parts,
  source: {
    files: "`apiVersion: backstage.io/…`, usually in `catalog-info.yaml`",
    mayBe: (_, text) => text.includes("backstage.io/"),
    is: (_, { value }) =>
      isMap(value) && typeof value.apiVersion === "string" && value.apiVersion.startsWith("backstage.io/"),
  },
});

function parts(object: OpsObject): readonly PartFacts[] {
  const { kind: written, spec } = object.value as { readonly kind?: unknown; readonly spec?: unknown };
  const sort = String(written).toLowerCase();
  const at = textAt(object, ["metadata", "name"]);
  if (!at) return [];
  const namespace = textAt(object, ["metadata", "namespace"])?.text.toLowerCase() ?? "default";
  const names = namespace === "default" ? {} : { name: `${namespace}/${at.text}`, aliases: [at.text] };
  const displayName = textAt(object, ["metadata", "title"])?.text;
  if (sort === "group") {
    const { path, range } = at;
    return [{ kind: GROUP, name: at.text, ...names, path, range, fullRange: range, displayName }];
  }
  const known = Object.hasOwn(partOf, sort) ? partOf[sort] : undefined;
  if (known === undefined) return [];
  const owner = textAt(object, ["spec", "owner"]);
  const isLibrary = sort === "component" && isMap(spec) && libraries.has(spec.type);
  return [
    servicePart(object, {
      ...{ kind: isLibrary ? LIBRARY : known, at, ...names, displayName, to: SERVICES },
      owners: owner ? [owner] : [],
      dependencies: textsAt(object, ["spec", "dependsOn"]),
      references: owner ? [referenceTo([GROUP], owner)] : [],
    }),
  ];
}
