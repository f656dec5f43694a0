import { replaceValue, suggestion } from "../../fix.ts";
import { schemaRule } from "../../rule.ts";
import { quotedIfNeeded, slug } from "../../slug.ts";

export default schemaRule({
  id: "ops/name",
  severity: "error",
  authority: "ours",
  summary: "A name has 1 to 63 lowercase letters, digits and hyphens",
  why: "Names follow RFC 1123 labels, as in Kubernetes and OpenSLO, so that one name fits files, addresses and tools. What people read goes into displayName.",
  avoid: `
apiVersion: ops/v1
kind: Service
metadata:
  name: Checkout Service
spec:
  owner: team-checkout
`,
  prefer: `
apiVersion: ops/v1
kind: Service
metadata:
  name: checkout-service
  displayName: Checkout Service
spec:
  owner: team-checkout
`,
  message: ({ value }) => {
    const name = String(value);
    return name.length > 63
      ? `the name is ${name.length} characters long; at most 63 are allowed`
      : `"${name}" is not a valid name; use lowercase letters, digits and "-", with a letter or digit at both ends`;
  },
  fixes: ({ path, value }, object) => {
    const name = slug(String(value));
    return name === "" ? [] : suggestion(`Change to "${name}"`, replaceValue(object, path, quotedIfNeeded(name)));
  },
});
