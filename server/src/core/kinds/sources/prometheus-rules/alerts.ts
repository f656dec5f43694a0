import type { Path } from "../../../text/path.ts";
import { isAddress } from "../../name-key.ts";
import type { OpsObject } from "../../object.ts";
import { isMap, isTemplate, itemsAt, type PlacedText, textAt, valueAt, writtenAt } from "../read.ts";

/** An alerting rule. */
export interface Alert {
  /** Of the rule. */
  readonly path: Path;
  /** Undefined where it is missing or a template's. */
  readonly name: PlacedText | undefined;
  /** The label `severity`. */
  readonly severity: string | undefined;
  /** The annotation `summary`, where it is the same for every series. */
  readonly summary: string | undefined;
  /** The address of its runbook. */
  readonly runbook: PlacedText | undefined;
  /** Whether it says anything of a runbook, were it words, a template or a label. */
  readonly saysRunbook: boolean;
}

/** The alerting rules of a rule file, in the order of the text; recording rules are none. */
export function alertsOf(object: OpsObject): readonly Alert[] {
  const known = alerts.get(object);
  if (known) return known;
  const found = itemsAt(object, groupsAt(object.value)).flatMap((group) =>
    itemsAt(object, [...group, "rules"]).flatMap((rule) => alertAt(object, rule) ?? []),
  );
  alerts.set(object, found);
  return found;
}

const alerts = new WeakMap<OpsObject, readonly Alert[]>();

/** Where the groups of rules stand: at the top, or in the `spec` of a Kubernetes object. */
export function groupsAt(value: unknown): Path {
  return isMap(value) && "groups" in value ? ["groups"] : ["spec", "groups"];
}

function alertAt(object: OpsObject, path: Path): Alert | undefined {
  const rule = valueAt(object.value, path);
  if (!isMap(rule) || !("alert" in rule)) return undefined;
  return {
    path,
    name: textAt(object, [...path, "alert"]),
    severity: textAt(object, [...path, "labels", "severity"])?.text.toLowerCase(),
    summary: textAt(object, [...path, "annotations", "summary"])?.text,
    runbook: runbookAt(object, path),
    saysRunbook: [rule.annotations, rule.labels].some(saysRunbook),
  };
}

/** The annotation that kube-prometheus and the mixins use, and its older name; words instead of an address are left out. */
function runbookAt(object: OpsObject, path: Path): PlacedText | undefined {
  for (const key of ["runbook_url", "runbook"]) {
    const found = writtenAt(object, [...path, "annotations", key]);
    if (found === undefined) continue;
    // A template often gives the site; the page is what follows.
    const text = found.text.replace(/^\{\{[^{}]*\}\}(?=\/)/, "");
    if (!isTemplate(text) && !/\s/.test(text) && (isAddress(text) || NAME.test(text))) return { ...found, text };
  }
  return undefined;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

function saysRunbook(notes: unknown): boolean {
  return isMap(notes) && Object.entries(notes).some(([key, value]) => /runbook|playbook/i.test(key) && !!value);
}
