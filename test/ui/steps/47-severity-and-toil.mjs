export const title = "severities show their times in order, and toil its share of the team's time";

export default async function severityAndToil(user) {
  await user.openFromExplorer("shop/ops/severity-policy.yaml");
  await user.seesInEditor("ack 5 m");
  await user.screenshot("49-severity-policy");
  await user.closeEditors();
  await user.openFromExplorer("shop/ops/toil.yaml");
  await user.seesInEditor("h a month");
  await user.seesInEditor("cap 50 %");
  await user.screenshot("49-toil");
  await user.closeEditors();
}
