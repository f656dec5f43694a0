import { parseCvssVector } from "../../../math/cvss.ts";
import { cvssScore } from "../../../math/cvss-score.ts";
import { scoreText } from "../../../math/score-range.ts";

/** A vector in words: its score, its band and what each metric says; empty for what is no vector. */
export function vectorText(text: string): string {
  const parsed = parseCvssVector(text);
  const score = cvssScore(text);
  if (!parsed.ok || !score) return "";
  const rows = parsed.metrics.map(
    ({ metric, value }) => `| ${metric.key} | ${metric.name} | ${metric.values[value]} |`,
  );
  const overall = score.overall === score.base ? "" : `, with all its metrics ${scoreText(score.overall)}`;
  return `**${scoreText(score.base)} ${score.band.name}** · CVSS ${score.version}${overall}\n\n| | metric | value |\n| --- | --- | --- |\n${rows.join("\n")}`;
}
