import { rule } from "../../../rule.ts";
import { PATCH_SLA } from "../../names.ts";
import { effectOf } from "../effect.ts";
import { policyExample } from "../examples.ts";
import { policyOf } from "../policy.ts";
import { type Exposure, exposureText } from "../words.ts";

export default rule({
  id: "patch-sla/override-without-effect",
  on: PATCH_SLA,
  severity: "warning",
  authority: "ours",
  summary: "An override makes some deadline shorter",
  why: "The earliest deadline wins. An override that is never the earliest, or that is for flaws the policy does not cover, promises something that the rest of the policy already keeps, and hides what was meant.",
  avoid: policyExample({ overrides: ["{when: {kev: true}, fix: 3d}", "{when: {kev: true, impact: total}, fix: 3d}"] }),
  prefer: policyExample({
    overrides: ["{when: {kev: true}, fix: 3d}", "{when: {kev: true, impact: total}, fix: 24h}"],
  }),
  check(policy, report) {
    const view = policyOf(policy);
    for (const override of view.overrides) {
      const { written, fix, path } = override;
      const { forensics, triage, mitigate, escalate, warn } = written;
      const hasPurpose = [forensics, triage, mitigate, escalate, warn].some((each) => each !== undefined);
      if (written.fix === undefined && !hasPurpose) {
        report({ at: [...path, "when"], part: "key", path: [...path, "fix"], data: "nothing" });
        continue;
      }
      const effect = effectOf(view, override);
      if (effect?.type !== "none" || (effect.by !== undefined && hasPurpose)) continue;
      const data = { fix: fix?.text ?? "", by: effect.by, exposure: policy.value.spec?.appliesTo?.exposure };
      report({ at: effect.by ? [...path, "fix"] : [...path, "when"], data, unnecessary: true });
    }
  },
  message: (data: Data | "nothing") => {
    if (data === "nothing") return `this override says for which flaws it is, but no time for them; add "fix"`;
    const { fix, by, exposure } = data;
    return by === undefined
      ? `this override is for no flaw that the policy covers${exposure ? `, which is for what is ${exposureText(exposure)}` : ""}`
      : `${fix} never comes first: ${by}`;
  },
});

interface Data {
  readonly fix: string;
  readonly by: string | undefined;
  readonly exposure: Exposure | undefined;
}
