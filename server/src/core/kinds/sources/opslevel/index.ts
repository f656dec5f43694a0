import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { servicePart } from "../catalogue.ts";
import { isMap, itemsAt, textAt, textsAt } from "../read.ts";

const SERVICE = "opslevel Service";

/** OpsLevel's `opslevel.yml`, where it is about a service or component and not about a repository alone. */
export default defineSource({
  kind: "OpsLevel",
  summary: "A service of OpsLevel.",
  partKinds: [SERVICE],
  rules: [],
  parts,
  source: {
    files: "`opslevel.yml` with a `service` or `component`",
    // OpsLevel itself knows the file by its name.
    mayBe: isNamed,
    is: (uri, { value }) => isNamed(uri) && isMap(value) && (isMap(value.service) || isMap(value.component)),
  },
});

function isNamed(uri: string): boolean {
  return /(?:^|\/)opslevel\.ya?ml$/i.test(uri);
}

function parts(object: OpsObject): readonly PartFacts[] {
  return ["service", "component"].flatMap((root): readonly PartFacts[] => {
    const at = textAt(object, [root, "name"]);
    if (!at) return [];
    const owner = textAt(object, [root, "owner"]);
    return [
      servicePart(object, {
        ...{ kind: SERVICE, at, to: [SERVICE], owners: owner ? [owner] : [] },
        aliases: textsAt(object, [root, "aliases"]).map(({ text }) => text),
        dependencies: itemsAt(object, [root, "dependencies"]).flatMap(
          (item) => textAt(object, [...item, "alias"]) ?? textAt(object, item) ?? [],
        ),
      }),
    ];
  });
}
