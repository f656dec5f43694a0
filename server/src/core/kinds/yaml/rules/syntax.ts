import { isOnlyText } from "../../only-text.ts";
import { documentRule } from "../../rule.ts";

export default documentRule<{ readonly message: string }>({
  id: "yaml/syntax",
  severity: "error",
  authority: "spec",
  summary: "The file is YAML",
  why: "No tool can read a file whose YAML is broken. What can still be understood of the document is checked all the same.",
  avoid: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: "checkout
spec: {}
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: "checkout"
spec: {}
`,
  check(document, report, recognition) {
    if (document.templated) return;
    const isLost = recognition.type === "ours" && isOnlyText(recognition.kind, document);
    for (const problem of isLost ? document.problems.slice(0, 1) : document.problems) {
      report({ span: problem.span, path: [], data: problem, severity: problem.severity });
    }
  },
  message: ({ message }) => message,
});
