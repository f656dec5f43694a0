import { resolveReference } from "./load.mjs";

/**
 * Schemas reduced to what decides about validity, with every referenced object or list as a schema of its own.
 * ajv compiles a pointer into another document once for each document that uses it; a schema with an `$id` of its own
 * becomes one function for all. What turns out the same in two versions of a format is shared too.
 *
 * Returns the root schema of each of the given documents, in their order, and the shared ones.
 */
export function flatten(schemas, names) {
  const shared = new Map();
  const open = [];
  const reduce = (node, from) => {
    if (Array.isArray(node)) return node.map((item) => reduce(item, from));
    if (typeof node !== "object" || node === null) return node;
    if (node.$ref !== undefined) return reduceReference(node, from);
    return mapKeywords(node, (child) => reduce(child, from));
  };
  const reduceReference = ({ $ref, ...beside }, from) => {
    const { name, steps } = resolveReference($ref, from);
    const place = `${name}#/${steps.join("/")}`;
    if (open.includes(place)) throw new Error(`${place} contains itself, which these tools do not support`);
    open.push(place);
    const target = reduce(
      steps.reduce((node, step) => node[step], schemas.get(name)),
      name,
    );
    open.pop();
    const more = reduce(beside, from);
    const isSmall = target.properties === undefined && target.items === undefined;
    if (isSmall) return { ...target, ...more };
    return { $ref: idOf(target), ...more };
  };
  const idOf = (schema) => {
    const text = JSON.stringify(schema);
    const id = shared.get(text)?.$id ?? `/shared/${shared.size}`;
    shared.set(text, { $id: id, ...schema });
    return id;
  };
  const roots = names.map((name) => ({ $id: `/${name}`, ...reduce(schemas.get(name), name) }));
  return { roots, shared: [...shared.values()] };
}

const annotations = new Set(["$schema", "$id", "$defs", "title", "description", "examples", "default", "deprecated"]);

/** A node without annotations, its children mapped. Names of properties are never taken for keywords. */
function mapKeywords(node, map) {
  const kept = Object.entries(node).filter(([keyword]) => !annotations.has(keyword) && !keyword.startsWith("x-"));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (keyword !== "properties") return [keyword, map(value)];
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, child]) => [name, map(child)]))];
    }),
  );
}
