import { closest } from "../../../../text/closest.ts";
import type { Path } from "../../../../text/path.ts";
import { renameKey, replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { exceptionExample } from "../exception-example.ts";
import { notTiers } from "../exceptions.ts";

export default rule({
  id: "patch-sla/unknown-exception-tier",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "Limits and exceptions name tiers of the policy",
  why: "A limit for a tier that does not exist limits nothing, and an exception of an unknown tier may last as long as it likes.",
  avoid: exceptionExample({
    limits: "{hihg: 30d}",
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "tier: high", "decision: false-positive"],
  }),
  prefer: exceptionExample({
    limits: "{high: 30d}",
    entry: ["id: CVE-2026-14257", "purl: pkg:npm/brace-expansion", "tier: high", "decision: false-positive"],
  }),
  check(policy, report) {
    const { tiers = [], exceptions } = policy.value.spec ?? {};
    const names = tiers.flatMap((tier) => tier?.name ?? []);
    if (names.length === 0 || names.length < tiers.length) return;
    const isUnknown = (name: string) => !names.includes(name) && !notTiers.includes(name) && !name.startsWith("x-");
    const tell = (at: Path, name: string, part: "key" | "value") => {
      const meant = closest(name, names) ?? names.find((each) => each.toLowerCase() === name.toLowerCase());
      const edit = meant && (part === "key" ? renameKey(policy, at, meant) : replaceValue(policy, at, meant));
      const fixes = meant && edit ? suggestion(`Change to "${meant}"`, edit) : [];
      report({ at, part, data: { name, names, meant }, fixes });
    };
    const limits = ["spec", "exceptions", "limits"];
    for (const name of Object.keys(exceptions?.limits ?? {}).filter(isUnknown)) tell([...limits, name], name, "key");
    for (const [index, each] of (exceptions?.entries ?? []).entries()) {
      const name = each?.tier;
      if (name !== undefined && isUnknown(name)) tell(["spec", "exceptions", "entries", index, "tier"], name, "value");
    }
  },
  message: ({ name, names, meant }: Data) =>
    `no tier is called "${name}"${meant ? `; did you mean "${meant}"?` : `: ${names.join(", ")}`}`,
});

interface Data {
  readonly name: string;
  readonly names: readonly string[];
  readonly meant: string | undefined;
}
