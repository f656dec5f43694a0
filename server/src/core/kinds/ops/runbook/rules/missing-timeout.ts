import { rule } from "../../../rule.ts";
import { RUNBOOK } from "../../names.ts";

export default rule({
  id: "runbook/missing-timeout",
  on: RUNBOOK,
  severity: "hint",
  authority: "ours",
  stage: "established",
  summary: "A command or request has a time box",
  why: "A command that hangs takes the time that the incident does not have, and a tool waits for it for ever. How long it may take tells the reader when to go on with the next step.",
  avoid: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-pods
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: kubectl get pods
`,
  prefer: `
apiVersion: ops/v1
kind: Runbook
metadata:
  name: look-at-pods
spec:
  owner: team-checkout
  steps:
    - id: look
      type: shell
      run: kubectl get pods
      timeout: 1m
`,
  check(object, report) {
    const steps = object.value.spec?.steps ?? [];
    const index = steps.findIndex(
      (step) => (step?.type === "shell" || step?.type === "http") && step.timeout === undefined,
    );
    const id = steps[index]?.id;
    if (index < 0) return;
    const at = ["spec", "steps", index];
    report({ at, path: [...at, "timeout"], part: "key", data: { id: id ?? `${index + 1}` } });
  },
  message: ({ id }: { readonly id: string }) => `the step "${id}" has no "timeout"`,
});
