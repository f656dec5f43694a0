import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build, transform } from "esbuild";
import { flatten } from "./flatten.mjs";
import { banner, kindDocuments } from "./load.mjs";

/** Validators for all kinds as one plain ES module without imports, `eval` or `new Function`, and its declaration. */
export async function validatorModules(schemas, root) {
  const kinds = kindDocuments(schemas);
  const { roots, shared } = flatten(
    schemas,
    kinds.map(({ name }) => name),
  );
  const ajv = new Ajv({
    schemas: [...shared, ...roots],
    allErrors: true,
    strict: false,
    // The messages are ours, and written elsewhere.
    messages: false,
    // References stay functions: copying what they point to into every use makes the module several times larger.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false },
  });
  const exported = Object.fromEntries(kinds.map(({ name }, index) => [`validatorOf${index}`, `/${name}`]));
  const table = kinds.map(({ key }, index) => `  ${JSON.stringify(key)}: validatorOf${index},`).join("\n");
  const compiled = standaloneCode(ajv, exported)
    .replaceAll(/^export const validatorOf/gm, "const validatorOf")
    // A path inside the flattened schemas means nothing to anyone: the place of an error follows from `instancePath`.
    .replaceAll(/\bschemaPath:"(?:[^"\\]|\\.)*",/g, "");
  const source = `${compiled}\nexport const validators = {\n${table}\n};\n`;
  // ajv writes "require" for its helpers even in ES modules; bundling takes them in.
  const bundle = await build({
    stdin: { contents: source, resolveDir: root, loader: "js" },
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    // The helpers' names hold their paths, which must not tell where a linked node_modules lies.
    preserveSymlinks: true,
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
  });
  const [output] = bundle.outputFiles;
  // Each helper of ajv also carries the text that would load it; nothing reads it.
  const code = output.text.replaceAll(/[;,]\w+\.code='require\([^']*'/g, "");
  return { "validators.js": banner + code, "validators.d.ts": declaration(kinds) };
}

/** Bytes of a module after minification. */
export async function minifiedSize(source) {
  const { code } = await transform(source, { minify: true, format: "esm" });
  return Buffer.byteLength(code);
}

function declaration(kinds) {
  return `${banner}/** One way in which a value misses its schema. */
export interface SchemaError {
  /** The keyword of JSON Schema that is not met, such as \`required\` or \`maximum\`. */
  readonly keyword: string;
  /** JSON Pointer to the value at fault; for a missing or unknown key, to the object around it. */
  readonly instancePath: string;
  /** What the keyword says about the error, such as \`missingProperty\`, \`additionalProperty\`, \`limit\`. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The key at fault, where a key and not a value is judged. */
  readonly propertyName?: string;
}

/** Returns whether the value fits; where it does not, \`errors\` holds all errors until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/**
 * The validators by \`\${apiVersion} \${kind}\`, and those of other files by name:
${kinds.map(({ key }) => ` * - \`${key}\``).join("\n")}
 */
export const validators: Readonly<Record<string, Validator>>;
`;
}
