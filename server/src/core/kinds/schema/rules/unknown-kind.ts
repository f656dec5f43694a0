import { keySpan, valueSpan } from "../../../syntax/query.ts";
import { suggestion } from "../../fix.ts";
import { rangeOf } from "../../place.ts";
import { documentRule } from "../../rule.ts";

interface Data {
  readonly apiVersion: string;
  readonly kind: string | undefined;
  readonly allowed: readonly string[];
  readonly suggestion: string | undefined;
}

export default documentRule<Data>({
  id: "schema/unknown-kind",
  severity: "error",
  authority: "sdk",
  summary: "The kind is one that the apiVersion has",
  why: "The kind says what a document describes. Tools reject a document whose kind its apiVersion does not define, or that has none, and read nothing in it.",
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
    const span = valueSpan(document, ["kind"]) ?? keySpan(document, ["kind"]) ?? keySpan(document, ["apiVersion"]);
    if (span === undefined) return;
    const { suggestion: meant } = recognition;
    const edit = meant === undefined ? undefined : { range: rangeOf(document, span), text: meant };
    report({ span, path: ["kind"], data: recognition, fixes: suggestion(`Change to "${meant}"`, edit) });
  },
  message: ({ apiVersion, kind, allowed, suggestion: meant }) => {
    const advice = meant ? `did you mean "${meant}"?` : `its kinds are ${allowed.join(", ")}`;
    return kind
      ? `${apiVersion} has no kind "${kind}"; ${advice}`
      : `a document of ${apiVersion} needs a "kind"; ${advice}`;
  },
});
