export const title = "the error budget stands beside the target, and resting on either explains more";

export default async function hintsAndHover(user) {
  await user.openFromExplorer("shop/services/checkout.yaml");
  await user.goBehind("target: 0.9995");
  // 0.05 % of 28 days are 1,209.6 seconds; shown is what is safe to use, so rounded down.
  await user.seesInEditor("0.05 % = 20 m 9 s per 28 d");
  await user.screenshot("20-inlay-hint");
  const table = await user.hover("0.9995");
  if (!table.includes("28 d (this SLO) 20 m 9 s")) throw new Error(`the hover lacks the SLO's own window: ${table}`);
  await user.screenshot("21-hover");
  const working = await user.hover("0.05 %");
  if (!/1,?209/.test(working)) throw new Error(`the hint's tooltip does not show the working: ${working}`);
  await user.screenshot("22-hint-tooltip");
  const field = await user.hover("budgetingMethod");
  if (!field.includes("Timeslices")) throw new Error(`the hover does not explain the field: ${field}`);
  await user.screenshot("23-field");
}
