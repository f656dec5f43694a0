import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { validators } from "../../../server/src/core/schema/generated/validators.js";
import { child, type PlacedNode, resolve, rootNode, type SchemaNode } from "../../../server/src/core/schema/node.ts";
import { changed, samples } from "./samples.ts";

const root = new URL("../../../", import.meta.url);
const folder = new URL("schemas/", root);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".schema.json"))
  .sort();
const documents = new Map(files.map((file) => [file, JSON.parse(readFileSync(new URL(file, folder), "utf8"))]));

const ourKeywords = [
  "x-aliases",
  "x-duration-words",
  "x-enum-descriptions",
  "x-form",
  "x-format",
  "x-inline",
  "x-reference",
  "x-replaced-by",
  "x-required",
  "x-rule-of-value",
  "x-rule",
  "x-sdk-required",
  "x-suggest",
  "x-type-rule",
];
// Strict: a misspelt keyword is an error, not silently ignored.
const ajv = new Ajv2020({ schemas: [...documents.values()], allErrors: true, strictTypes: false });
ajv.addVocabulary(ourKeywords);

describe("the schema documents", () => {
  test.each(files)("%s compiles, without unknown keywords, under its own address", (file) => {
    const id = `https://ops-as-code.dev/schemas/${file}`;
    expect(documents.get(file).$id).toBe(id);
    expect(ajv.getSchema(id)).toBeTypeOf("function");
  });

  test("explain every key", () => {
    expect(placesWhere(({ node }) => !node.description?.endsWith(".") && !node.description?.endsWith("`"))).toEqual([]);
  });

  test("give an example for every value that is not a map of named keys", () => {
    expect(placesWhere(({ node }) => node.properties === undefined && !node.examples?.length)).toEqual([]);
  });

  test("explain every value of an enumeration", () => {
    const isUnexplained = ({ node }: PlacedNode) =>
      node.enum !== undefined &&
      JSON.stringify(Object.keys(node["x-enum-descriptions"] ?? {})) !== JSON.stringify(node.enum);
    expect(placesWhere(isUnexplained)).toEqual([]);
  });

  test("name the rule that speaks for each limit on a value", () => {
    const limits = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern"];
    const sizes = ["minLength", "maxLength", "minItems", "maxItems", "minProperties"];
    const isUnclaimed = ({ node }: PlacedNode) =>
      (limits.some((keyword) => keyword in node) && !node["x-rule"]) ||
      (sizes.some((keyword) => keyword in node) && !node["x-rule"] && !node["x-required"]);
    expect(placesWhere(isUnclaimed)).toEqual([]);
  });

  test("tell for each misspelling which key is meant", () => {
    const unclear = allPlaces().flatMap(({ place, placed }) => {
      const keys = Object.keys(placed.node.properties ?? {});
      const aliases = keys.flatMap((key) => child(placed, key)?.node["x-aliases"] ?? []);
      const known = [...keys, ...aliases];
      return known.filter((key, index) => known.indexOf(key) !== index).map((key) => `${place}: ${key}`);
    });
    expect(unclear).toEqual([]);
  });

  test("require only keys that they describe", () => {
    const isDangling = ({ node }: PlacedNode) =>
      [...(node.required ?? []), ...((node["x-sdk-required"] as string[] | undefined) ?? [])].some(
        (key) => !(key in (node.properties ?? {})),
      );
    expect(placesWhere(isDangling)).toEqual([]);
  });

  test("give examples and suggestions that they themselves allow", () => {
    const wrong = allPlaces().flatMap(({ place, placed }) => {
      const validate = compileAlone(placed);
      const values = [...(placed.node.examples ?? []), ...(placed.node["x-suggest"] ?? [])];
      return values.filter((value) => !validate(value)).map((value) => `${place}: ${JSON.stringify(value)}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe("the generated code", () => {
  test("is current", () => {
    const generator = new URL("tools/generate-schemas.mjs", root);
    expect(() => execFileSync(process.execPath, [generator.pathname, "--check"], { stdio: "pipe" })).not.toThrow();
  });

  test("needs neither modules nor code made at run time", () => {
    const text = readFileSync(new URL("server/src/core/schema/generated/validators.js", root), "utf8");
    expect(text).not.toMatch(/\brequire\(|\bimport\b|\beval\(|new Function/);
  });

  test("has a sample here for every kind", () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(validators).sort());
  });

  test.each(Object.entries(samples))("accepts a whole %s", (key, sample) => {
    expect(errorsOf(validators[key], sample)).toEqual([]);
  });

  test.each(Object.entries(samples))("finds in a damaged %s what the schema itself finds", (key, sample) => {
    const file = files.find((name) => keyOf(name) === key);
    const reference = ajv.getSchema(`https://ops-as-code.dev/schemas/${file}`);
    let damaged = 0;
    for (const value of changed(sample)) {
      const found = errorsOf(validators[key], value);
      expect(found).toEqual(errorsOf(reference, value));
      if (found.length > 0) damaged++;
    }
    expect(damaged).toBeGreaterThan(5);
  });
});

describe("an OpenSLO v1 SLO", () => {
  const slo = samples["openslo/v1 SLO"] as { spec: { objectives: object[] } };
  const withSpec = (spec: object) => errorsOf(validators["openslo/v1 SLO"], { ...slo, spec: { ...slo.spec, ...spec } });
  const withObjective = (objective: object) => withSpec({ objectives: [objective] });

  test("has a target below 1", () => {
    expect(withObjective({ target: 0.999 })).toEqual([]);
    expect(withObjective({ target: 0 })).toEqual([]);
    expect(withObjective({ target: 1 })).toEqual(["/spec/objectives/0/target exclusiveMaximum"]);
    expect(withObjective({ targetPercent: 100 })).toEqual(["/spec/objectives/0/targetPercent exclusiveMaximum"]);
    expect(withObjective({ target: "0.999" })).toEqual(["/spec/objectives/0/target type"]);
  });

  test("leaves it to rules which keys go together", () => {
    expect(withObjective({ target: 0.9, targetPercent: 90, op: "lte" })).toEqual([]);
    expect(withSpec({ indicator: undefined, indicatorRef: undefined })).toEqual([]);
    expect(withSpec({ timeWindow: undefined })).toEqual([]);
    expect(withSpec({ alertPolicies: [{}] })).toEqual([]);
  });

  test("has exactly one time window, if any", () => {
    expect(withSpec({ timeWindow: [] })).toEqual(["/spec/timeWindow minItems"]);
    expect(withSpec({ timeWindow: [{ duration: "1w" }, { duration: "4w" }] })).toEqual(["/spec/timeWindow maxItems"]);
  });

  test("has a time slice window with a unit", () => {
    expect(withObjective({ target: 0.9, timeSliceWindow: 5 })).toEqual(["/spec/objectives/0/timeSliceWindow type"]);
  });

  test("names other objects by labels of at most 63 characters", () => {
    expect(withSpec({ indicatorRef: "a".repeat(63) })).toEqual([]);
    expect(withSpec({ indicatorRef: "a".repeat(64) })).toEqual(["/spec/indicatorRef pattern"]);
    expect(withSpec({ indicatorRef: "my sli" })).toEqual(["/spec/indicatorRef pattern"]);
    // An empty name is a missing name, and is not called badly formed as well.
    expect(withSpec({ indicatorRef: "" })).toEqual(["/spec/indicatorRef minLength"]);
  });
});

describe("metadata", () => {
  const service = (metadata: object, version = "openslo/v1") =>
    errorsOf(validators[`${version} Service`], {
      apiVersion: version,
      kind: "Service",
      metadata: { name: "checkout", ...metadata },
    });

  test("of v1 takes texts and lists of texts as labels", () => {
    expect(service({ labels: { env: ["prod", "test"], Team_A: "checkout" } })).toEqual([]);
    expect(service({ labels: { tier: 1 } })).toEqual(["/metadata/labels/tier type"]);
    expect(service({ labels: { "-env": "prod" } })).toEqual(["/metadata/labels pattern -env"]);
  });

  test("of v1 takes annotation keys with and without a domain", () => {
    const labels63 = `${"a".repeat(63)}.`.repeat(3);
    expect(service({ annotations: { "example.com/dashboard": "x", plain: "y" } })).toEqual([]);
    expect(service({ annotations: { [`${labels63}${"a".repeat(61)}/key`]: "x" } })).toEqual([]);
    expect(service({ annotations: { [`${labels63}${"a".repeat(62)}/key`]: "x" } })).toHaveLength(1);
    expect(service({ annotations: { "example..com/key": "x" } })).toHaveLength(1);
    expect(service({ annotations: { ["k".repeat(64)]: "x" } })).toHaveLength(1);
  });

  test("of v2alpha follows Kubernetes: one lowercase value per label, no displayName", () => {
    const version = "openslo.com/v2alpha";
    expect(service({ labels: { "example.com/env": "prod" } }, version)).toEqual([]);
    expect(service({ labels: { env: "Prod" } }, version)).toEqual(["/metadata/labels/env pattern"]);
    expect(service({ labels: { env: ["prod"] } }, version)).toEqual(["/metadata/labels/env type"]);
    expect(service({ displayName: "Checkout" }, version)).toEqual(["/metadata additionalProperties displayName"]);
  });

  test("counts characters, not UTF-16 units, in a displayName", () => {
    expect(service({ displayName: "🛒".repeat(63) })).toEqual([]);
    expect(service({ displayName: "🛒".repeat(64) })).toEqual(["/metadata/displayName maxLength"]);
  });
});

interface FoundError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly propertyName?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The errors as `pointer keyword [key]`, sorted; without the sum that `propertyNames` adds to an error in a key. */
function errorsOf(
  validate: { (value: unknown): unknown; errors?: readonly FoundError[] | null } | ValidateFunction | undefined,
  value: unknown,
): readonly string[] {
  if (validate === undefined) throw new Error("there is no such validator");
  validate(value);
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "propertyNames");
  return errors
    .map(({ instancePath, keyword, params, propertyName }) => {
      const key = propertyName ?? params.missingProperty ?? params.additionalProperty;
      return `${instancePath} ${keyword}${key === undefined ? "" : ` ${key}`}`;
    })
    .sort();
}

function keyOf(file: string): string | undefined {
  const { type, properties } = documents.get(file);
  if (type !== "object") return undefined;
  const { apiVersion, kind } = properties;
  const form = documents.get(file)["x-form"] === "markdown" ? ".md" : "";
  return apiVersion ? `${apiVersion.const} ${kind.const}${form}` : file.replace(".schema.json", "");
}

interface Place {
  readonly place: string;
  readonly placed: PlacedNode;
}

/** Every place an author can write something in a file of ours, as `file: path`, with its node. */
function allPlaces(): readonly Place[] {
  return files.filter(keyOf).flatMap((file) => {
    const start = rootNode(file);
    return start ? below(`${file}: `, start) : [];
  });
}

function below(place: string, placed: PlacedNode): readonly Place[] {
  const { node, file } = placed;
  const named = Object.keys(node.properties ?? {}).flatMap((key) => {
    const inner = child(placed, key);
    return inner ? below(`${place}.${key}`, inner) : [];
  });
  const others: readonly [string, boolean | SchemaNode | undefined][] = [
    ["[]", node.items],
    [".*", node.additionalProperties],
    [".<key>", node.propertyNames],
  ];
  const unnamed = others.flatMap(([suffix, inner]) =>
    typeof inner === "object" ? below(`${place}${suffix}`, resolve({ node: inner, file })) : [],
  );
  return [{ place, placed }, ...named, ...unnamed];
}

function placesWhere(isWrong: (placed: PlacedNode) => boolean): readonly string[] {
  return allPlaces()
    .filter(({ placed }) => isWrong(placed))
    .map(({ place }) => place);
}

/** The node as a schema of its own; its relative references go on starting from its file. */
function compileAlone({ node, file }: PlacedNode): ValidateFunction {
  const $id = `https://ops-as-code.dev/schemas/${file.replace(/[^/]*$/, "")}alone-${counter++}.json`;
  return ajv.compile({ ...node, $defs: documents.get(file).$defs, $id });
}
let counter = 0;
