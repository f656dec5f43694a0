import type { Runbook } from "../../../schema/generated/types/ops-v1.ts";
import { valueSpan } from "../../../syntax/query.ts";
import { scalarOffsets } from "../../../syntax/scalar-map.ts";
import type { Path } from "../../../text/path.ts";
import type { OpsObject } from "../../object.ts";
import { spanAt } from "../../place.ts";
import { roles, stepNamed, stepToil } from "./step-parts.ts";
import type { Phase, RunbookView, Step, StepLanguage } from "./view.ts";

/** The runbook of a YAML document. */
export function readYaml(object: OpsObject): RunbookView {
  const spec = (object as OpsObject<Runbook>).value.spec ?? {};
  const steps = (spec.steps ?? []).flatMap((step, index) => (step ? [readStep(object, step, index)] : []));
  return {
    fields: ["spec"],
    shared: spec,
    parameters: Object.keys(spec.parameters ?? {}),
    steps,
  };
}

type WrittenStep = NonNullable<NonNullable<NonNullable<OpsObject<Runbook>["value"]["spec"]>["steps"]>[number]>;

function readStep(object: OpsObject, step: WrittenStep, index: number): Step {
  const { document } = object;
  const path: Path = ["spec", "steps", index];
  const absolute: Path = [...object.path, ...path];
  const run = step.run ?? "";
  const title = [...absolute, step.id === undefined ? "name" : "id"];
  return {
    id: step.id,
    title: step.name ?? step.id ?? `step ${index + 1}`,
    phase: step.phase as Phase | undefined,
    run,
    language: languageOf(step.type),
    runSpan(part) {
      const scalar = scalarOffsets(document, [...absolute, "run"]);
      if (!scalar) return spanAt(document, [...absolute, "run"]);
      return { start: scalar.offsetAt(part.start), end: scalar.offsetAt(part.end) };
    },
    span: valueSpan(document, absolute) ?? spanAt(document, absolute),
    titleSpan: spanAt(document, title),
    path,
    names: roles.flatMap((role) => {
      const id = stepNamed(role, step[role]);
      const span = id === undefined ? undefined : valueSpan(document, [...absolute, role]);
      return id === undefined || span === undefined ? [] : [{ role, id, span }];
    }),
    timeout: step.timeout,
    safety: step,
    fence: undefined,
    toil: stepToil([...path, "toil"], step.toil),
  };
}

/** A person who does a step by hand types the command into a shell, too. */
function languageOf(type: WrittenStep["type"]): StepLanguage {
  if (type === "shell") return "bash";
  if (type === "sql") return "sql";
  return type === undefined || type === "manual" ? "shell" : "other";
}
