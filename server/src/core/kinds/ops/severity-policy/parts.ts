import type { SeverityPolicy } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import type { PartFacts } from "../../kind.ts";
import type { OutlinePart } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";
import { levelsOf } from "./levels.ts";

/** What others refer to: each severity by its name, its aliases and its number. */
export function parts(object: OpsObject): readonly PartFacts[] {
  const { path, document } = object;
  return levelsOf(object as OpsObject<SeverityPolicy>).flatMap(({ index, written }): readonly PartFacts[] => {
    const at = [...path, "spec", "levels", index];
    const whole = valueSpan(document, at);
    const { level, name = level === undefined ? undefined : String(level) } = written;
    if (whole === undefined || name === undefined) return [];
    const aliases = (written.aliases ?? []).filter((alias) => alias !== undefined);
    return [
      {
        kind: "ops/v1 Severity",
        name,
        aliases: [...aliases, ...(level === undefined ? [] : [String(level)])],
        path: at,
        range: rangeOf(document, valueSpan(document, [...at, "name"]) ?? whole),
        fullRange: rangeOf(document, whole),
      },
    ];
  });
}

/** The severities in the outline. */
export function outline(object: OpsObject): readonly OutlinePart[] {
  const { path, document } = object;
  return levelsOf(object as OpsObject<SeverityPolicy>).flatMap(({ index, written, title }): readonly OutlinePart[] => {
    const at = [...path, "spec", "levels", index];
    const span = valueSpan(document, at);
    if (!span) return [];
    const nameSpan = valueSpan(document, [...at, "name"]) ?? span;
    return [{ name: title, detail: written.definition ?? "", sort: "level", span, nameSpan, children: [] }];
  });
}
