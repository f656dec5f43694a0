import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { ENTITY, servicePart } from "../catalogue.ts";
import { isMap, itemsAt, textAt, textsAt } from "../read.ts";

const SERVICE = "datadog Service";
/** The kinds of entities beside services that others may name as one. */
const entities: ReadonlySet<unknown> = new Set(["datastore", "queue", "system", "api"]);

/** Datadog's service definitions (v2) and entities (v3), usually `service.datadog.yaml` and `entity.datadog.yaml`. */
export default defineSource({
  kind: "Datadog",
  summary: "A service of Datadog's software catalogue.",
  partKinds: [SERVICE, ENTITY],
  rules: [],
  parts,
  source: {
    files: "`schema-version: v2…` with `dd-service`, or `apiVersion: v3` with `kind: service`, `queue` and the like",
    mayBe: (_, text) =>
      text.includes("dd-service") ||
      (text.includes("v3") && /^["']?kind["']?\s*:\s*["']?(?:service|datastore|queue|system|api)\b/m.test(text)),
    is: (_, { value }) => isMap(value) && (isDefinition(value) || isEntity(value)),
  },
});

function isDefinition(value: Readonly<Record<string, unknown>>): boolean {
  return "dd-service" in value && String(value["schema-version"]).startsWith("v2");
}

function isEntity({ apiVersion, kind, metadata }: Readonly<Record<string, unknown>>): boolean {
  return apiVersion === "v3" && (kind === "service" || entities.has(kind)) && isMap(metadata);
}

function parts(object: OpsObject): readonly PartFacts[] {
  return isEntity(object.value as Readonly<Record<string, unknown>>) ? entity(object) : definition(object);
}

function definition(object: OpsObject): readonly PartFacts[] {
  const at = textAt(object, ["dd-service"]);
  if (!at) return [];
  const team = textAt(object, ["team"]);
  return [servicePart(object, { kind: SERVICE, at, to: [SERVICE], owners: team ? [team] : [], dependencies: [] })];
}

function entity(object: OpsObject): readonly PartFacts[] {
  const at = textAt(object, ["metadata", "name"]);
  if (!at) return [];
  const sort = String((object.value as { readonly kind?: unknown }).kind);
  const isService = sort === "service";
  const owner = textAt(object, ["metadata", "owner"]);
  const more = itemsAt(object, ["metadata", "additionalOwners"]);
  return [
    servicePart(object, {
      ...{
        kind: isService ? SERVICE : ENTITY,
        at,
        to: [SERVICE, ENTITY],
        displayName: textAt(object, ["metadata", "displayName"])?.text,
      },
      aliases: isService ? [] : [`${sort}:${at.text}`],
      owners: [...(owner ? [owner] : []), ...more.flatMap((item) => textAt(object, [...item, "name"]) ?? [])],
      dependencies: textsAt(object, ["spec", "dependsOn"]),
    }),
  ];
}
