import { compile } from "json-schema-to-typescript";
import { banner, kindDocuments, resolveReference } from "./load.mjs";

/** TypeScript interfaces, one module per folder of schemas: `types/openslo-v1.ts` has `Slo`, `Sli` and so on. */
export async function typeModules(schemas) {
  const kinds = kindDocuments(schemas);
  const names = [...new Set(kinds.map(({ name }) => moduleName(name)))];
  const modules = await Promise.all(
    names.map(async (module) => [
      `types/${module}.ts`,
      await typeModule(
        schemas,
        kinds.filter(({ name }) => moduleName(name) === module),
      ),
    ]),
  );
  return Object.fromEntries(modules);
}

function moduleName(name) {
  const folders = name.split("/").slice(0, -1);
  return folders.length > 0 ? folders.join("-") : baseName(name);
}

async function typeModule(schemas, kinds) {
  const collected = collect(schemas, kinds);
  const text = await compile({ definitions: collected }, "Unused", {
    additionalProperties: false,
    bannerComment: "",
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    unknownAny: true,
    style: { printWidth: 120 },
  });
  return banner + readonlyOnly(withoutNotes(text));
}

/** All the schemas that a set of kinds needs as one flat set of definitions named like the types they become. */
function collect(schemas, kinds) {
  const definitions = {};
  const origins = new Map();
  const define = (name, node, from) => {
    const origin = origins.get(name);
    if (origin === node) return;
    if (origin !== undefined) throw new Error(`two definitions would both become the type ${name}, one in ${from}`);
    origins.set(name, node);
    definitions[name] = rewrite(node, from);
  };
  const rewrite = (node, from) => {
    if (Array.isArray(node)) return node.map((item) => rewrite(item, from));
    if (typeof node !== "object" || node === null) return node;
    if (node.$ref !== undefined) return rewriteReference(node, from);
    return mapShape(node, (child) => rewrite(child, from));
  };
  const rewriteReference = ({ $ref, ...beside }, from) => {
    const { name, steps } = resolveReference($ref, from);
    const found = steps.reduce((node, step) => node[step], schemas.get(name));
    if (found.$ref !== undefined) return rewriteReference({ ...found, ...beside }, name);
    const isNamed = found.type === "object" && steps.length === 2;
    if (!isNamed) return rewrite({ ...found, ...beside }, name);
    define(pascal(steps[1]), found, name);
    return { $ref: `#/definitions/${pascal(steps[1])}` };
  };
  for (const { name, document } of kinds) define(pascal(baseName(name)), document, name);
  return definitions;
}

/** A node with only what decides about its type, its children mapped. */
function mapShape({ $id, $schema, $defs, title, examples, propertyNames, patternProperties, ...node }, map) {
  const kept = Object.entries(node).filter(([keyword]) => !keyword.startsWith("x-"));
  const shape = kept.map(([keyword, value]) => {
    if (keyword !== "properties") return [keyword, map(value)];
    return [keyword, Object.fromEntries(Object.entries(value).map(([name, child]) => [name, map(child)]))];
  });
  const isTyped = "type" in node || "enum" in node || "const" in node;
  return { ...Object.fromEntries(shape), ...(isTyped ? {} : { tsType: "unknown" }) };
}

function baseName(name) {
  return name.split("/").at(-1).replace(".schema.json", "");
}

function pascal(name) {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

/** Removes the type of the document that only holds the definitions, and the notes on where each type comes from. */
function withoutNotes(text) {
  const types = text.replace(/^export interface Unused \{[^}]*\}\n/m, "");
  return types.replaceAll(/\n \*\n \* This interface was referenced by [^/]*?"\.(?=\n)/g, "");
}

/** What is read from a file is never changed, so every property and list is `readonly`. */
function readonlyOnly(text) {
  return text
    .replaceAll(/^( +)(?=(?:"[^"]+"|\[?[\w$]+)(?:: string\])?\??: )/gm, "$1readonly ")
    .replaceAll(/(\b[\w.]+|\([^()]*\))\[\]/g, "readonly $1[]");
}
