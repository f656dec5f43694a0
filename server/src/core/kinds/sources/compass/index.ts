import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { ENTITY, servicePart } from "../catalogue.ts";
import { isMap, textAt, textsAt } from "../read.ts";

const SERVICE = "compass Service";
/** Atlassian's Compass: one component in a `compass.yml`. */
export default defineSource({
  kind: "Compass",
  summary: "A component of Atlassian's Compass.",
  partKinds: [SERVICE, ENTITY],
  rules: [],
  parts,
  source: {
    files: "`compass.yml` with a `name` and a `typeId` or the component's `id`",
    // Compass itself knows the file by its name.
    mayBe: isNamed,
    is: (uri, { value }) =>
      isNamed(uri) && isMap(value) && "name" in value && ("typeId" in value || isComponentId(value.id)),
  },
});

function isNamed(uri: string): boolean {
  return /(?:^|\/)compass\.ya?ml$/i.test(uri);
}

function isComponentId(id: unknown): boolean {
  return typeof id === "string" && id.startsWith("ari:");
}

/** The owner is a team's number that nobody can compare with a name, and is left out. Others name the component by its id. */
function parts(object: OpsObject): readonly PartFacts[] {
  const at = textAt(object, ["name"]);
  if (!at) return [];
  const id = textAt(object, ["id"])?.text;
  const isLibrary = textAt(object, ["typeId"])?.text === "LIBRARY";
  return [
    servicePart(object, {
      ...{ kind: isLibrary ? ENTITY : SERVICE, at, to: [SERVICE, ENTITY], owners: [] },
      aliases: id === undefined ? [] : [id],
      dependencies: textsAt(object, ["relationships", "DEPENDS_ON"]),
    }),
  ];
}
