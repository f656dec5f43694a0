export const title =
  "a page below runbooks/ is checked without front matter, and a table of severities becomes a policy";

export default async function pagesAndTables(user) {
  await user.openFromExplorer("broken/runbooks/dead-link.md");
  await user.seesProblem("leads nowhere");
  await user.screenshot("52-dead-link");
  await user.closePanel();
  await user.closeEditors();
  await user.openFromExplorer("handbook/incidents.md");
  await user.goBehind("SEV-1");
  await user.quickFix("Create SeverityPolicy from this table");
  await user.seesActiveTab("severity-policy");
  await user.seesInEditor("kind: SeverityPolicy");
  await user.screenshot("53-from-table");
  await user.closeEditors();
}
