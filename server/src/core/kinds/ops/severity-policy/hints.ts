import { formatOpsDuration, type OpsDuration } from "../../../math/ops-duration.ts";
import type { SeverityPolicy } from "../../../schema/generated/types/ops-v1.ts";
import type { Hint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import { levelsOf, type Time, timeOf, times, type WrittenLevel } from "./levels.ts";

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
  return times.flatMap((time) => {
    const duration = timeOf(level, time);
    if (!duration || (duration.type === "word" && duration.word === "none")) return [];
    return phrases[time](words(duration), duration.type === "length");
  });
}

const phrases: Readonly<Record<Time, (text: string, isLength: boolean) => string>> = {
  acknowledge: (text) => `ack ${text}`,
  response: (text) => `response ${text}`,
  update: (text, isLength) => `update ${isLength ? "every " : ""}${text}`,
  resolution: (text, isLength) => `resolved ${isLength ? "within " : ""}${text}`,
};

function words(duration: OpsDuration): string {
  return duration.type === "word" && duration.word === "immediate" ? "at once" : formatOpsDuration(duration);
}
