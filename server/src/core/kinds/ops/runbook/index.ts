import { defineKind, type Kind } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import type { Rule, Selector } from "../../rule.ts";
import { OPS_V1, RUNBOOK, RUNBOOK_MARKDOWN, RUNBOOK_PAGE } from "../names.ts";
import { pageActions } from "./actions.ts";
import { fenceHover, fenceOffers } from "./fence-text.ts";
import { hints } from "./hints.ts";
import { measures } from "./measures.ts";
import { outline } from "./outline.ts";
import { parameterHover, parameterOffers } from "./parameter-text.ts";
import anglePlaceholder from "./rules/angle-placeholder.ts";
import destructiveWithoutConfirm from "./rules/destructive-without-confirm.ts";
import destructiveWithoutRollback from "./rules/destructive-without-rollback.ts";
import disruptiveWithoutConfirm from "./rules/disruptive-without-confirm.ts";
import duplicateStep from "./rules/duplicate-step.ts";
import emptySection from "./rules/empty-section.ts";
import missingTimeout from "./rules/missing-timeout.ts";
import noSuccessor from "./rules/no-successor.ts";
import noWayBack from "./rules/no-way-back.ts";
import nothingVerifies from "./rules/nothing-verifies.ts";
import promptInCommand from "./rules/prompt-in-command.ts";
import reviewOverdue from "./rules/review-overdue.ts";
import secretLiteral from "./rules/secret-literal.ts";
import shellSyntax from "./rules/shell-syntax.ts";
import shortMitigation from "./rules/short-mitigation.ts";
import silenceWithoutExpiry from "./rules/silence-without-expiry.ts";
import unfinished from "./rules/unfinished.ts";
import unknownParameter from "./rules/unknown-parameter.ts";
import unknownStep from "./rules/unknown-step.ts";
import unscopedDelete from "./rules/unscoped-delete.ts";
import unsetVariable from "./rules/unset-variable.ts";
import untaggedFence from "./rules/untagged-fence.ts";
import unusedParameter from "./rules/unused-parameter.ts";
import { markdownSnippets, yamlSnippets } from "./snippets.ts";
import { stepKeys, valuesAt } from "./step-names.ts";
import { runbookOf } from "./view.ts";

const rules: readonly Rule[] = [
  anglePlaceholder,
  destructiveWithoutConfirm,
  destructiveWithoutRollback,
  disruptiveWithoutConfirm,
  duplicateStep,
  emptySection,
  missingTimeout,
  noSuccessor,
  noWayBack,
  nothingVerifies,
  promptInCommand,
  reviewOverdue,
  secretLiteral,
  shellSyntax,
  shortMitigation,
  silenceWithoutExpiry,
  unfinished,
  unknownParameter,
  unknownStep,
  unscopedDelete,
  unsetVariable,
  untaggedFence,
  unusedParameter,
];

const common = {
  apiVersion: OPS_V1,
  kind: "Runbook",
  family: "ops",
  authority: "ours",
  measures,
  rules,
  hints,
  outline,
  label,
  hoverText: (object, offset) => parameterHover(object, offset) ?? fenceHover(object, offset),
  completeText: (object, offset) => [...parameterOffers(object, offset), ...fenceOffers(object, offset)],
  completeValue: valuesAt,
  completeKey: stepKeys,
  actions: pageActions,
} as const satisfies Partial<Kind>;

/** Runbook of `ops/v1`, in YAML and as a Markdown page, and the page that nothing but its path calls a runbook. */
export const kinds: readonly Kind[] = [
  defineKind({
    ...common,
    summary: "What to do when something fails, step by step.",
    schema: "ops/v1/runbook.schema.json",
    rules: rulesOn(RUNBOOK),
    snippets: yamlSnippets,
  }),
  defineKind({
    ...common,
    form: "markdown",
    definesAs: "ops/v1 Runbook",
    nameAt: ["name"],
    summary:
      "What to do when something fails: a page whose headings are the phases and whose code fences are the steps.",
    schema: "ops/v1/runbook-front-matter.schema.json",
    rules: rulesOn(RUNBOOK_MARKDOWN),
    snippets: markdownSnippets,
  }),
  defineKind({
    ...common,
    form: "page",
    summary: "A page that is a runbook by its path alone: only what can be true of any runbook is checked.",
    schema: "",
    rules: rulesOn(RUNBOOK_PAGE),
    // What stands in its front matter is another tool's.
    hints: () => [],
    snippets: [],
  }),
];

/** The rules that look at one of the forms. */
function rulesOn({ kinds: forms }: Selector<unknown>): readonly Rule[] {
  return rules.filter(({ on }) => forms.every((form) => on.kinds.includes(form)));
}

/** `3 steps · checkout`. */
function label(object: OpsObject): { readonly description: string } | undefined {
  const { steps, shared } = runbookOf(object);
  const count = steps.length === 0 ? undefined : steps.length === 1 ? "1 step" : `${steps.length} steps`;
  const known = [count, shared.service].filter((part) => part !== undefined);
  return known.length > 0 ? { description: known.join(" · ") } : undefined;
}
