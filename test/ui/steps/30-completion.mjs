export const title = "a field is completed while it is typed, and a mistake shows at once";

export default async function completion(user) {
  await user.openFromExplorer("shop/services/checkout.yaml");
  await user.goBehind("displayName: Checkout answers");
  await user.press("Enter");
  await user.type("lab");
  await user.seesCompletion("labels");
  await user.screenshot("30-completion");
  await user.acceptCompletion("labels");
  await user.seesInEditor("labels:");
  await user.closeEditors();

  await user.openFromExplorer("shop/services/checkout.yaml");
  await user.goBehind("budgetingMethod: Occurrences");
  await user.type("x");
  await user.seesSquiggle("error");
  await user.screenshot("31-mistake-while-typing");
  await user.press("Backspace");
  await user.seesNoSquiggle("error");
}
