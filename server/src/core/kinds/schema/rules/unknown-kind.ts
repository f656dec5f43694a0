import { valueSpan } from "../../../syntax/query.ts";
import { suggestion } from "../../fix.ts";
import { rangeOf } from "../../place.ts";
import { documentRule } from "../../rule.ts";

interface Data {
  readonly apiVersion: string;
  readonly kind: string;
  readonly allowed: readonly string[];
  readonly suggestion: string | undefined;
}

export default documentRule<Data>({
  id: "schema/unknown-kind",
  severity: "error",
  authority: "sdk",
  summary: "The kind is one that the apiVersion has",
  why: "A kind that its apiVersion does not define is rejected as a whole, and nothing in the document is read.",
  avoid: `
apiVersion: openslo/v1
kind: Slo
metadata:
  name: checkout-availability
`,
  prefer: `
apiVersion: openslo/v1
kind: Service
metadata:
  name: checkout
spec: {}
`,
  check(document, report, recognition) {
    if (recognition.type !== "unknownKind") return;
    const span = valueSpan(document, ["kind"]);
    if (span === undefined) return;
    const { suggestion: meant } = recognition;
    const edit = meant === undefined ? undefined : { range: rangeOf(document, span), text: meant };
    report({ span, path: ["kind"], data: recognition, fixes: suggestion(`Change to "${meant}"`, edit) });
  },
  message: ({ apiVersion, kind, allowed, suggestion: meant }) =>
    `${apiVersion} has no kind "${kind}"; ${meant ? `did you mean "${meant}"?` : `its kinds are ${allowed.join(", ")}`}`,
});
