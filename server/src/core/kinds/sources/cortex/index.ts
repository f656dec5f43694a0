import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { servicePart } from "../catalogue.ts";
import { isMap, itemsAt, textAt } from "../read.ts";

const SERVICE = "cortex Service";

/** Cortex's entity descriptors: an OpenAPI document whose `info` has a tag. */
export default defineSource({
  kind: "Cortex",
  summary: "An entity of Cortex, the developer portal.",
  partKinds: [SERVICE],
  rules: [],
  parts,
  source: {
    files: "`openapi` with `info.x-cortex-tag`, usually in `cortex.yaml`",
    mayBe: (_, text) => text.includes("x-cortex-tag"),
    is: (_, { value }) => isMap(value) && "openapi" in value && isMap(value.info) && "x-cortex-tag" in value.info,
  },
});

/** An entity without a type is a service; teams and domains are none. */
function parts(object: OpsObject): readonly PartFacts[] {
  const at = textAt(object, ["info", "x-cortex-tag"]);
  const type = textAt(object, ["info", "x-cortex-type"])?.text ?? "service";
  if (!at || type === "team" || type === "domain") return [];
  return [
    servicePart(object, {
      ...{ kind: SERVICE, at, to: [SERVICE], displayName: textAt(object, ["info", "title"])?.text },
      owners: below(object, "x-cortex-owners", ["name", "email"]),
      dependencies: below(object, "x-cortex-dependency", ["tag"]),
    }),
  ];
}

/** In each item of a list of `info`, the text of the first of these keys that it has. */
function below(object: OpsObject, list: string, keys: readonly string[]) {
  return itemsAt(object, ["info", list]).flatMap((item) => {
    const [found] = keys.flatMap((key) => textAt(object, [...item, key]) ?? []);
    return found ?? [];
  });
}
