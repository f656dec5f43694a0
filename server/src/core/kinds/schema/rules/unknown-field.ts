import { child } from "../../../schema/node.ts";
import { hasPath } from "../../../syntax/query.ts";
import { removeEntry, renameKey, safeFix, suggestion } from "../../fix.ts";
import { type SchemaViolation, schemaRule } from "../../rule.ts";
import { meantKey } from "../meant-key.ts";

export default schemaRule({
  id: "schema/unknown-field",
  severity: "error",
  authority: "sdk",
  summary: "Every key is one that the format knows",
  why: "The format's decoder rejects a file with a key that it does not know, and a misspelt key is a setting that never takes effect.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
spec:
  descripton: Takes orders
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
spec:
  description: Takes orders
`,
  part: () => "key",
  message: (violation) => {
    const key = String(violation.path.at(-1));
    const meant = meantBy(violation);
    if (meant) return `unknown field "${key}"; did you mean "${meant}"?`;
    const allowed = keysOf(violation);
    return allowed.length > 0
      ? `unknown field "${key}"; allowed here: ${allowed.join(", ")}`
      : `unknown field "${key}"; no fields are allowed here`;
  },
  fixes: (violation, object) => {
    const meant = meantBy(violation);
    if (meant === undefined)
      return suggestion(`Remove "${violation.path.at(-1)}"`, removeEntry(object, violation.path));
    // Renaming onto a key that is there already would make a duplicate.
    if (hasPath(object.document, [...violation.path.slice(0, -1), meant])) return [];
    const repair = fitsAs(violation, meant) ? safeFix : suggestion;
    return repair(`Rename to "${meant}"`, renameKey(object, violation.path, meant));
  },
});

/** Whether the value has a type that the meant key takes, so that renaming the key is all there is to do. */
function fitsAs({ value, parent }: SchemaViolation, meant: string): boolean {
  const type = parent && child(parent, meant)?.node.type;
  if (type === undefined) return typeof value === "object" && value !== null;
  const own = Array.isArray(value) ? "array" : typeof value;
  return (typeof type === "string" ? [type] : type).includes(own);
}

function meantBy({ path, parent }: SchemaViolation): string | undefined {
  return meantKey(parent?.node, String(path.at(-1)));
}

function keysOf(violation: SchemaViolation): readonly string[] {
  return Object.keys(violation.parent?.node.properties ?? {});
}
