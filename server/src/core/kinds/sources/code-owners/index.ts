import type { CodeOwnersMeasures } from "../../../facts.ts";
import { defineSource, type PartFacts } from "../../kind.ts";
import type { OpsObject } from "../../object.ts";
import { rangeOf } from "../../place.ts";
import { CODE_OWNERS, CODE_OWNERS_NAME } from "../names.ts";
import { parseCodeOwners } from "./parse.ts";

/** CODEOWNERS of GitHub, GitLab and others: who looks after which files of a repository. */
export default defineSource({
  kind: "CodeOwners",
  summary: "Who looks after which files of a repository.",
  partKinds: [CODE_OWNERS],
  rules: [],
  parts,
  source: {
    files: "`CODEOWNERS` in the repository's folder, in `.github`, `.gitlab` or `docs`",
    mayBe: isNamed,
    is: isNamed,
  },
});

function isNamed(uri: string): boolean {
  return uri.endsWith("/CODEOWNERS");
}

/** All lines are one part, since of those that match only the last one counts. */
function parts({ document }: OpsObject): readonly PartFacts[] {
  const lines = parseCodeOwners(document.text).map(({ section, pattern, owners }) => ({
    ...{ section, pattern },
    owners: owners.map(({ name, span }) => ({ name, path: [], range: rangeOf(document, span) })),
  }));
  const measures: CodeOwnersMeasures = { lines };
  const range = rangeOf(document, { start: 0, end: 0 });
  return [{ kind: CODE_OWNERS, name: CODE_OWNERS_NAME, path: [], range, fullRange: range, measures }];
}
