export const title = "the error budget stands beside the target, and resting on it explains more";

export default async function hintsAndHover(user) {
  await user.openFromExplorer("shop/services/checkout.yaml");
  await user.goBehind("target: 0.9995");
  // 0.05 % of 28 days are 1,209.6 seconds; shown is what is safe to use, so rounded down.
  await user.seesInEditor("0.05 % = 20 m 9 s per 28 d");
  await user.screenshot("20-inlay-hint");
  const said = await user.hover("0.9995");
  if (!said.includes("28 d")) throw new Error(`the hover does not name the window: ${said}`);
  await user.screenshot("21-hover");
}
