import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "openslo/annotation-format",
  severity: "error",
  authority: "sdk",
  summary: "Keys of annotations are a name, optionally behind a domain and a slash",
  why: "Tools find their annotations by these keys, as in Kubernetes. A key of another form makes the SDK reject the object.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  annotations:
    example..com/dashboard: checkout-overview
spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  annotations:
    example.com/dashboard: checkout-overview
spec: {}
`,
  part: () => "key",
  message: ({ path }) => {
    const key = String(path.at(-1));
    const slash = key.indexOf("/");
    const domain = slash < 0 ? "" : key.slice(0, slash);
    const name = key.slice(slash + 1);
    if (!/^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/.test(name)) {
      return `"${name}" is not a valid name of an annotation; use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends`;
    }
    return `"${domain}" in the key "${key}" is not a valid domain; use lowercase letters, digits and "-" with points between the parts, at most 63 characters in each part and 253 in all`;
  },
});
