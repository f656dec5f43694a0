import { cvssScore } from "../../../math/cvss-score.ts";
import { scoreText } from "../../../math/score-range.ts";
import type { PatchSla } from "../../../schema/generated/types/ops-v1.ts";
import { type Hint, lazyHint } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { exceptionText, expiryText } from "./exception-text.ts";
import { exceptionsOf } from "./exceptions.ts";
import { vectorText } from "./vector-text.ts";

/** Behind the last day of an exception how far away it is, and behind a vector its score. */
export function exceptionHints(object: OpsObject, context: RuleContext): readonly Hint[] {
  const own = object as OpsObject<PatchSla>;
  const exceptions = exceptionsOf(own, context);
  return exceptions.entries.flatMap((exception) => {
    const { path, written } = exception;
    const text = expiryText(exception, exceptions);
    const score = written.cvss === undefined ? undefined : cvssScore(written.cvss);
    return [
      ...(score
        ? [
            lazyHint(
              [...path, "cvss"],
              "patchSla",
              () => `${scoreText(score.base)} ${score.band.name}`,
              () => vectorText(written.cvss ?? ""),
            ),
          ]
        : []),
      ...(text === undefined
        ? []
        : [
            lazyHint(
              [...path, "expires"],
              "patchSla",
              () => text,
              () => exceptionText(exception, exceptions),
            ),
          ]),
    ];
  });
}
