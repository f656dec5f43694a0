export const title =
  "a runbook in Markdown shows its review and its cost, explains its parameters, and is checked as one types";

export default async function runbook(user) {
  await user.openFromExplorer("shop/runbooks/restart-crashed-service.md");
  // 3 times a week, 10 minutes: 13.04 times a month, 2.2 hours.
  await user.seesInEditor("2.2 h a month");
  await user.screenshot("45-runbook");
  await user.goBehind('x-rollback":"undo');
  await user.type("o");
  await user.seesInEditor("undoo");
  await user.seesProblem("names the step");
  await user.screenshot("46-runbook-problem");
  await user.closePanel();
  await user.closeEditors();
}
