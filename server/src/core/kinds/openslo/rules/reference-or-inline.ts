import type { Path } from "../../../text/path.ts";
import { removeEntry, suggestion } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import { type Report, rule, selector } from "../../rule.ts";
import { otherPlace, quoted } from "../choice.ts";
import { givenKeys, isMisspelt } from "../given.ts";
import { ALERT_POLICY, SLO } from "../names.ts";

interface Data {
  readonly item: string;
  readonly reference: string;
  /** The keys of the object written out; empty where the item has nothing. */
  readonly inline: readonly string[];
}

const parts = ["kind", "metadata", "spec"];
const lists = {
  alertPolicies: "alertPolicyRef",
  conditions: "conditionRef",
  notificationTargets: "targetRef",
} as const;

/** The lists of an SLO and of an alert policy whose items are a reference or an inline object. */
export const SLO_OR_ALERT_POLICY = selector<{
  readonly spec: { readonly [Key in keyof typeof lists]?: readonly object[] };
}>(...SLO.kinds, ...ALERT_POLICY.kinds);

export default rule({
  id: "openslo/reference-or-inline",
  on: SLO_OR_ALERT_POLICY,
  severity: "error",
  authority: "sdk",
  summary: "An item names another object or writes it out, not both",
  why: "Alert policies, conditions and notification targets stand in a list either by name or written out with kind, metadata and spec. With both it is not clear which one counts, and the SDK rejects the item.",
  avoid: `
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
      kind: AlertNotificationTarget
      metadata:
        name: on-call-mail
      spec:
        target: email
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
    - kind: AlertNotificationTarget
      metadata:
        name: on-call-mail
      spec:
        target: email
`,
  check(object, report) {
    for (const { path, reference } of itemsOf(object)) checkItem(object, path, reference, report);
  },
  message: ({ item, reference, inline }: Data) =>
    inline.length > 0
      ? `${item} has both "${reference}" and an object written out (${inline.join(", ")}); keep one of them`
      : `${item} is empty; it needs ${quoted([reference], "or")}, or "kind", "metadata" and "spec"`,
});

/** The items of the object's lists, with the key of the reference that each may hold. */
export function itemsOf({ value }: OpsObject): readonly { readonly path: Path; readonly reference: string }[] {
  const { spec } = value as { readonly spec?: Readonly<Record<string, unknown>> };
  return Object.entries(lists).flatMap(([list, reference]) => {
    const items = spec?.[list];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index) => (item === undefined ? [] : [{ path: ["spec", list, index], reference }]));
  });
}

function checkItem(object: OpsObject, path: Path, reference: string, report: (finding: Report<Data>) => void): void {
  const given = givenKeys(object, path, [reference, ...parts]);
  const inline = given.filter((key) => key !== reference);
  const hasReference = given.includes(reference);
  const data = { item: `item ${Number(path.at(-1)) + 1} of "${path.at(-2)}"`, reference, inline };
  if (given.length === 0 && ![reference, ...parts].some((key) => isMisspelt(object, path, key))) {
    report({ at: path, data });
  }
  if (!hasReference || inline.length === 0) return;
  const [first = ""] = given;
  const second = first === reference ? (inline[0] ?? "") : reference;
  const isWhole = inline.length === parts.length;
  const fixes = [
    ...(isWhole ? suggestion(`Remove "${reference}"`, removeEntry(object, [...path, reference])) : []),
    ...suggestion("Remove the object written out", ...inline.map((key) => removeEntry(object, [...path, key]))),
  ];
  const related = otherPlace(object, [...path, first]);
  report({ at: [...path, second], part: "key", path, data, related, fixes });
}
