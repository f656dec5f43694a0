import { replaceValue, safeFix } from "../../fix.ts";
import { schemaRule } from "../../rule.ts";

export default schemaRule({
  id: "schema/boolean-word",
  severity: "information",
  authority: "ours",
  summary: "A truth value is written true or false",
  why: "In YAML 1.2 the words yes, no, on and off are text. Tools with a YAML 1.1 reader take them for truth values, others reject them.",
  avoid: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: yes
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
`,
  prefer: `
apiVersion: openslo/v1
kind: AlertPolicy
metadata:
  name: fast-burn
spec:
  alertWhenBreaching: true
  conditions:
    - conditionRef: fast-burn
  notificationTargets:
    - targetRef: on-call
`,
  message: ({ path, value }) => `"${value}" is text in YAML 1.2; write "${path.at(-1)}: ${truthOf(value)}"`,
  fixes: ({ path, value }, object) =>
    safeFix(`Change to ${truthOf(value)}`, replaceValue(object, path, String(truthOf(value)))),
});

/** Whether a value is one of YAML 1.1's words for true and false. */
export function isBooleanWord(value: unknown): boolean {
  return typeof value === "string" && /^(?:yes|no|on|off)$/i.test(value);
}

function truthOf(value: unknown): boolean {
  return /^(?:yes|on)$/i.test(String(value));
}
