import { quotedIfNeeded } from "../../../slug.ts";
import { times } from "../levels.ts";
import type { TableLevel, TableReading } from "./read.ts";

/** The policy as YAML. `source` is where the table stands, for the first line. */
export function writePolicy(
  { levels, descending, numbered }: TableReading,
  { name, source }: { readonly name: string; readonly source: string },
): string {
  const lines = [
    `# Made from a table in ${source}. What could not be read there is kept as a comment.`,
    "apiVersion: ops/v1",
    "kind: SeverityPolicy",
    "metadata:",
    `  name: ${quotedIfNeeded(name)}`,
    "spec:",
    ...(descending ? ["  order: descending"] : []),
    ...(numbered ? [] : ["  # The table has no numbers; these are the places in it."]),
    "  levels:",
    ...levels.flatMap(levelLines),
  ];
  return `${lines.join("\n")}\n`;
}

function levelLines(level: TableLevel): readonly string[] {
  const { aliases, definition, examples, hours, channels, postmortem, unread } = level;
  const lines = [
    `level: ${level.level}`,
    `name: ${scalar(level.name)}`,
    aliases.length > 0 && `aliases: ${list(aliases)}`,
    definition !== undefined && `definition: ${scalar(definition)}`,
    examples.length > 0 && `examples: ${list(examples)}`,
    ...times.map((time) => level.times[time] !== undefined && `${time}: ${level.times[time]}`),
    hours !== undefined && `hours: ${hours}`,
    channels.length > 0 && `comms: {channels: ${list(channels)}}`,
    postmortem &&
      `postmortem: {required: ${postmortem.required}${postmortem.within ? `, within: ${postmortem.within}` : ""}}`,
    ...unread.map(({ header, text }) => (header === "" ? `# ${text}` : `# ${header}: ${text}`)),
  ].filter((line) => typeof line === "string");
  return lines.map((line, index) => `${index === 0 ? "    - " : "      "}${line}`);
}

function list(items: readonly string[]): string {
  return `[${items.map(scalar).join(", ")}]`;
}

/** Plain where nobody could read it as anything but text, in a list too; else quoted. */
function scalar(text: string): string {
  const isPlain = /^\p{L}[\p{L}\p{N} .;/()'’+&%<>=–—_-]*$/u.test(text) && !reserved.test(text);
  return isPlain ? text : JSON.stringify(text);
}

const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
