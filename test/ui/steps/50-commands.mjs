export const title = "the palette shows the error budget table and makes a new SLO";

export default async function commands(user) {
  await user.openFromExplorer("shop/services/checkout.yaml");
  await user.goBehind("budgetingMethod: Occurrences");
  await user.runCommand("Ops as Code: Show Error Budget Table");
  const table = await user.seesPage("28 d");
  if (!table.includes("20 m 9 s")) throw new Error(`the table lacks the budget over 28 days: ${table}`);
  await user.screenshot("50-budget-table");
  await user.closeEditors();

  await user.runCommand("Ops as Code: New File from Template");
  await user.pick("ratio");
  await user.seesInEditor("kind: SLO");
  await user.screenshot("51-new-slo");
}
