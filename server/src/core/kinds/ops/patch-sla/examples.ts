/** What an example of a rule has of its own; the rest is a policy that is in order. */
export interface ExampleParts {
  readonly metadata?: string;
  readonly score?: string;
  readonly clock?: string;
  /** The tiers, one a line, instead of the four usual ones. */
  readonly tiers?: readonly string[];
  /** Lines of `overrides`, one override a line. */
  readonly overrides?: readonly string[];
  readonly mustMeet?: string;
}

const usualTiers = [
  '{name: critical, cvss: ">=9.0", fix: 48h}',
  "{name: high, cvss: 7.0-8.9, fix: 7d}",
  "{name: medium, cvss: 4.0-6.9, fix: 30d}",
  "{name: low, cvss: 0.0-3.9, fix: next-upgrade}",
];

/** A whole policy around what a rule's example is about, for its `avoid` and `prefer`. */
export function policyExample(parts: ExampleParts): string {
  const { metadata = "{name: web, owner: team-security}", tiers = usualTiers, overrides = [] } = parts;
  const { score = "{sources: [vendor, nvd], unscored: high}", clock, mustMeet } = parts;
  const lines = [
    "",
    "apiVersion: ops/v1",
    "kind: PatchSLA",
    `metadata: ${metadata}`,
    "spec:",
    ...(score === "" ? [] : [`  score: ${score}`]),
    ...(clock === undefined ? [] : [`  clock: ${clock}`]),
    "  tiers:",
    ...tiers.map((tier) => `    - ${tier}`),
    ...(overrides.length === 0 ? [] : ["  overrides:", ...overrides.map((override) => `    - ${override}`)]),
    ...(mustMeet === undefined ? [] : [`  mustMeet: ${mustMeet}`]),
    "",
  ];
  return lines.join("\n");
}
