import { type SchemaViolation, schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/label-format",
  severity: "error",
  authority: "sdk",
  summary: "Keys of labels have at most 63 letters, digits, hyphens, underscores and points",
  why: "Labels group objects in many tools, which all accept only this form. In v2alpha keys and values are those of Kubernetes, and values are lowercase.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  labels:
    team!: payments
spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  labels:
    team: payments
spec: {}
`,
  part: (violation) => (isAboutKey(violation) ? "key" : "value"),
  message: (violation) => {
    if (!isAboutKey(violation)) {
      return `"${violation.value}" is not a valid value of a label; use at most 63 lowercase letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
    }
    const key = String(violation.path.at(-1));
    return `"${key}" is not a valid key of a label; use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
  },
});

function isAboutKey({ schema, parent }: SchemaViolation): boolean {
  return parent?.node.propertyNames === schema;
}
