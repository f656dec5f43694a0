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

// osko and Dash0 write this version; their fields differ from the specification's, so that it is theirs to judge.
const DIALECT = "openslo.com/v1";

export default documentRule<Data>({
  id: "schema/unknown-api-version",
  severity: "error",
  authority: "sdk",
  summary: "The apiVersion is one that the format has",
  why: "Tools choose how to read a document by its apiVersion. With one that they do not know they reject the document or skip it, and nothing in it takes effect.",
  avoid: `
apiVersion: openslo/v3
kind: SLO
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
    if (recognition.type !== "unknownVersion") return;
    const span = valueSpan(document, ["apiVersion"]);
    if (span === undefined) return;
    const { apiVersion, suggestion: meant } = recognition;
    const edit = meant === undefined ? undefined : { range: rangeOf(document, span), text: meant };
    report({
      span,
      path: ["apiVersion"],
      data: recognition,
      fixes: suggestion(`Change to "${meant}"`, edit),
      ...(apiVersion === DIALECT ? { severity: "information" as const } : {}),
    });
  },
  message: ({ apiVersion, kind, allowed, suggestion: meant }) => {
    if (apiVersion === DIALECT) {
      return `"${DIALECT}" is the dialect of osko and Dash0 and is not checked; the specification's own version is "openslo/v1"`;
    }
    const advice = meant ? `did you mean "${meant}"?` : `${kind} exists in ${allowed.join(", ")}`;
    return `unknown apiVersion "${apiVersion}"; ${advice}`;
  },
});
