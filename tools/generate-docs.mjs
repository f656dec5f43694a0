import { kindsPage } from "./docs/kinds.mjs";
import { ruleIndex, rulePages } from "./docs/rules.mjs";
import { settingsPage } from "./docs/settings.mjs";
import { stagesPage } from "./docs/stages.mjs";
import { importTypeScript } from "./import-typescript.mjs";
import { writeOrCheck } from "./write-or-check.mjs";

/**
 * Writes the pages under `docs/` that are made from the code: one page per rule, the index of rules, the kinds, the
 * settings. `--check` writes nothing and fails where a page is stale, missing, or left over from a rule that is gone.
 */
const { allRules, kinds, outcomeOf, schemas, sources } = await importTypeScript("tools/docs/engine.ts");
const rules = allRules();

const pages = new Map([
  ...rulePages(rules, outcomeOf),
  ["docs/rules/README.md", ruleIndex(rules)],
  ["docs/kinds.md", kindsPage(kinds, sources, schemas)],
  ["docs/stages.md", stagesPage(rules, schemas["config.schema.json"])],
  ["docs/settings.md", await settingsPage(schemas["config.schema.json"])],
]);
await writeOrCheck(pages, { ownedFolder: "docs/rules" });
