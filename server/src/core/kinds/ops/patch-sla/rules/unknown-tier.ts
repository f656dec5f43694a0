import { closest } from "../../../../text/closest.ts";
import { replaceValue, suggestion } from "../../../fix.ts";
import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { policyExample } from "../examples.ts";

export default rule({
  id: "patch-sla/unknown-tier",
  on: PATCH_SLA,
  severity: "error",
  authority: "ours",
  summary: "The tier for flaws without a score is one of the tiers",
  why: "A flaw without a score gets the deadline of the tier that is named here. A name that no tier has gives it none.",
  avoid: policyExample({ score: "{sources: [vendor, nvd], unscored: hihg}" }),
  prefer: policyExample({ score: "{sources: [vendor, nvd], unscored: high}" }),
  check(policy, report) {
    const { score, tiers } = policy.value.spec ?? {};
    const name = score?.unscored;
    const names = (tiers ?? []).flatMap((tier) => tier?.name ?? []);
    if (name === undefined || name === "ignore" || names.length === 0 || names.includes(name)) return;
    const at = ["spec", "score", "unscored"];
    const meant = closest(name, [...names, "ignore"]);
    const fixes = meant ? suggestion(`Change to "${meant}"`, replaceValue(policy, at, meant)) : [];
    report({ at, data: { name, names, meant }, fixes });
  },
  message: ({ name, names, meant }: Data) =>
    `no tier is called "${name}"${meant ? `; did you mean "${meant}"?` : `: ${names.join(", ")}, or ignore`}`,
});

interface Data {
  readonly name: string;
  readonly names: readonly string[];
  readonly meant: string | undefined;
}
