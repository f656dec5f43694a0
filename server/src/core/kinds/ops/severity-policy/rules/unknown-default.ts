import { closest } from "../../../../text/closest.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { nameKey } from "../../../name-key.ts";
import { rule } from "../../../rule.ts";
import { SEVERITY_POLICY } from "../../names.ts";
import { levelsOf } from "../levels.ts";

export default rule({
  id: "severity/unknown-default",
  on: SEVERITY_POLICY,
  severity: "error",
  authority: "ours",
  summary: "The default is one of the severities of the policy",
  why: "An incident that nobody has judged yet gets the default. A name that is none of the levels gives it no severity at all, and nobody is called.",
  avoid: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  default: SEV-5
  levels:
    - level: 1
      name: SEV-1
`,
  prefer: `
apiVersion: ops/v1
kind: SeverityPolicy
metadata:
  name: default
spec:
  default: SEV-1
  levels:
    - level: 1
      name: SEV-1
`,
  check(policy, report) {
    const preset = policy.value.spec?.default;
    const levels = levelsOf(policy);
    if (preset === undefined || levels.length === 0) return;
    const names = levels.flatMap(({ written }) => [
      ...(written.name === undefined ? [] : [written.name]),
      ...(written.aliases ?? []).filter((each) => each !== undefined),
      ...(written.level === undefined ? [] : [String(written.level)]),
    ]);
    const key = (name: string) => nameKey("Severity", name);
    if (names.some((name) => key(name) === key(String(preset)))) return;
    const meant = closest(String(preset), names);
    const fixes = meant ? suggestion(`Change to ${meant}`, replaceValue(policy, ["spec", "default"], meant)) : [];
    report({
      at: ["spec", "default"],
      data: { preset: String(preset), names: levels.map(({ title }) => title), meant },
      fixes,
    });
  },
  message: ({ preset, names, meant }: Data) =>
    `"${preset}" is none of the severities here${meant ? `; did you mean "${meant}"?` : `: ${names.join(", ")}`}`,
});

interface Data {
  readonly preset: string;
  readonly names: readonly string[];
  readonly meant: string | undefined;
}
