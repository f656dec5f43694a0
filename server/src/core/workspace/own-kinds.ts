import { kinds } from "../kinds/index.ts";
import { selector } from "../kinds/rule.ts";

/** All kinds that an author writes in `ops/v1`. A page that is a runbook by its path alone is none: it has no name and no fields. */
export const OPS = selector<unknown>(
  ...kinds.filter(({ family, form }) => family === "ops" && form !== "page").map(({ id }) => id),
);
