import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "schema/required-field",
  severity: "error",
  authority: "sdk",
  summary: "Every required key is there and holds something",
  why: "The format demands this key. Tools that read the file stop at the first object that lacks it.",
  avoid: `
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: metrics
spec:
  type: Prometheus
`,
  prefer: `
apiVersion: openslo/v1
kind: DataSource
metadata:
  name: metrics
spec:
  type: Prometheus
  connectionDetails:
    url: https://prometheus.example.com
`,
  message: (violation) => {
    const key = violation.path.at(-1);
    return violation.keyword === "required" ? `missing required field "${key}"` : `"${key}" is required but empty`;
  },
});
