import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { ENTITY, referenceTo, servicePart } from "../catalogue.ts";
import { isMap, textAt, textsAt } from "../read.ts";

const SERVICE = "backstage Service";
const SERVICES = [SERVICE, ENTITY];
const GROUP = "backstage Group";

/** The sorts of entities beside components that others may name as a service. */
const entities: ReadonlySet<string> = new Set(["resource", "system", "api"]);

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
  const { kind, spec } = object.value as { readonly kind?: unknown; readonly spec?: unknown };
  const sort = String(kind).toLowerCase();
  const at = textAt(object, ["metadata", "name"]);
  if (!at) return [];
  const namespace = textAt(object, ["metadata", "namespace"])?.text.toLowerCase() ?? "default";
  const name = namespace === "default" ? at.text : `${namespace}/${at.text}`;
  const displayName = textAt(object, ["metadata", "title"])?.text;
  const { path, range } = at;
  if (sort === "group") return [{ kind: GROUP, name, path, range, fullRange: range, displayName }];
  const isService = sort === "component" && !(isMap(spec) && libraries.has(spec.type));
  if (!isService && sort !== "component" && !entities.has(sort)) return [];
  const owner = textAt(object, ["spec", "owner"]);
  return [
    servicePart(object, {
      ...{ kind: isService ? SERVICE : ENTITY, at, name, displayName, to: SERVICES },
      aliases: [at.text, ...(isService ? [] : [`${sort}:${name}`])],
      owners: owner ? [owner] : [],
      dependencies: textsAt(object, ["spec", "dependsOn"]),
      references: owner ? [referenceTo([GROUP], owner)] : [],
    }),
  ];
}
