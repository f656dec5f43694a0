import { formatOpsDuration } from "../../../math/ops-duration.ts";
import type { SeverityPolicy } from "../../../schema/generated/types/ops-v1.ts";
import type { Hint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { levelsOf, timeOf, type WrittenLevel } from "./levels.ts";

/** Behind each severity's name what its times mean in order. */
export function hints(object: OpsObject): readonly Hint[] {
  return levelsOf(object as OpsObject<SeverityPolicy>).flatMap(({ index, written, title }) => {
    const parts = stepsOf(written);
    if (parts.length < 2 || written.name === undefined) return [];
    return [
      {
        at: ["spec", "levels", index, "name"],
        text: parts.join(" → "),
        tooltip: `What happens in an incident of ${title}:\n\n${parts.map((part, place) => `${place + 1}. ${part}`).join("\n")}`,
        group: "severity" as const,
      },
    ];
  });
}

function stepsOf(level: WrittenLevel): readonly string[] {
  const [acknowledge, response, update, resolution] = [
    timeOf(level, "acknowledge"),
    timeOf(level, "response"),
    timeOf(level, "update"),
    timeOf(level, "resolution"),
  ];
  const isNone = (time: typeof acknowledge) => time?.type === "word" && time.word === "none";
  return [
    acknowledge && !isNone(acknowledge) ? `ack ${words(acknowledge)}` : undefined,
    response && !isNone(response) ? `response ${words(response)}` : undefined,
    update && !isNone(update) ? `update ${update.type === "length" ? "every " : ""}${words(update)}` : undefined,
    resolution && !isNone(resolution)
      ? `resolved ${resolution.type === "length" ? "within " : ""}${words(resolution)}`
      : undefined,
  ].filter((part) => part !== undefined);
}

function words(time: Parameters<typeof formatOpsDuration>[0]): string {
  return time.type === "word" && time.word === "immediate" ? "at once" : formatOpsDuration(time);
}
