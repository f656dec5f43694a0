import { replaceValue, suggestion } from "../../fix.ts";
import { schemaRule } from "../../rule.ts";
import { quotedIfNeeded, slug } from "../../slug.ts";

export default schemaRule({
  id: "openslo/name-format",
  severity: "error",
  authority: "sdk",
  summary: "A name has 1 to 63 lowercase letters, digits and hyphens",
  why: "Names follow RFC 1123 labels, as in Kubernetes, so that tools can use them in addresses and resource names. A name that breaks the form makes the SDK reject the object, and so does a reference to such a name.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: Checkout_Service
spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout-service
spec: {}
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
