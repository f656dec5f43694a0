import type { PartFacts } from "../../kind.ts";
import { defineSource } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { servicePart } from "../catalogue.ts";
import { isMap, itemsAt, textAt, textsAt } from "../read.ts";

const SERVICE = "datadog Service";

/** Datadog's service definitions (v2) and entities (v3), usually `service.datadog.yaml` and `entity.datadog.yaml`. */
export default defineSource({
  kind: "Datadog",
  summary: "A service of Datadog's software catalogue.",
  partKinds: [SERVICE],
  rules: [],
  parts,
  source: {
    files: "`schema-version: v2…` with `dd-service`, or `apiVersion: v3` with `kind: service`",
    mayBe: (_, text) =>
      text.includes("dd-service") || (text.includes("v3") && /^kind["']?\s*:\s*["']?service\b/m.test(text)),
    is: (_, { value }) => isMap(value) && (isDefinition(value) || isEntity(value)),
  },
});

function isDefinition(value: Readonly<Record<string, unknown>>): boolean {
  return "dd-service" in value && String(value["schema-version"]).startsWith("v2");
}

function isEntity({ apiVersion, kind, metadata }: Readonly<Record<string, unknown>>): boolean {
  return apiVersion === "v3" && kind === "service" && isMap(metadata);
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
  const owner = textAt(object, ["metadata", "owner"]);
  const others = itemsAt(object, ["metadata", "additionalOwners"]);
  return [
    servicePart(object, {
      ...{ kind: SERVICE, at, to: [SERVICE], displayName: textAt(object, ["metadata", "displayName"])?.text },
      owners: [...(owner ? [owner] : []), ...others.flatMap((item) => textAt(object, [...item, "name"]) ?? [])],
      dependencies: textsAt(object, ["spec", "dependsOn"]),
    }),
  ];
}
