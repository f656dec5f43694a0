import { kindsPage } from "./docs/kinds.mjs";
import { ruleIndex, rulePages } from "./docs/rules.mjs";
import { settingsPage } from "./docs/settings.mjs";
import { importTypeScript } from "./import-typescript.mjs";
import { writeOrCheck } from "./write-or-check.mjs";

/**
 * Writes the pages under `docs/` that are made from the code: one page per rule, the index of rules, the kinds, the
 * settings. `--check` writes nothing and fails where a page is stale, missing, or left over from a rule that is gone.
 */
const { allRules } = await importTypeScript("server/src/core/workspace/rules/all.ts");
const { kinds } = await importTypeScript("server/src/core/kinds/index.ts");
const { schemas } = await importTypeScript("server/src/core/schema/generated/schemas.ts");
const rules = allRules();

const pages = new Map([
  ...rulePages(rules),
  ["docs/rules/README.md", ruleIndex(rules)],
  ["docs/kinds.md", kindsPage(kinds, schemas)],
  ["docs/settings.md", await settingsPage(schemas["config.schema.json"])],
]);
await writeOrCheck(pages, { ownedFolder: "docs/rules" });
