import { rangeOf } from "../../place.ts";
import { documentRule } from "../../rule.ts";
import { mayHoldMore } from "../../templates.ts";

export default documentRule<{ readonly key: string }>({
  id: "yaml/duplicate-key",
  severity: "error",
  authority: "spec",
  summary: "A key stands once in its mapping",
  why: "YAML forbids a second key of the same name. Tools either reject the file or silently take one of the two values.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
  name: payments
spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
spec: {}
`,
  check(document, report) {
    for (const { path, first, second } of document.duplicateKeys) {
      // `{{ if … }}` and `{{ else }}` may each hold the key.
      if (mayHoldMore(document, path.slice(0, -1))) continue;
      const related = [{ message: `"${path.at(-1)}" stands here first`, range: rangeOf(document, first) }];
      report({ span: second, path, data: { key: String(path.at(-1)) }, related });
    }
  },
  message: ({ key }) => `the key "${key}" stands twice in this mapping`,
});
