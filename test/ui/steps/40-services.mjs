export const title = "the side bar shows the services with their SLOs and budgets, and a click opens the definition";

export default async function services(user) {
  await user.openFromExplorer("shop/services/services.yaml");
  await user.openSideBar("Ops as Code");
  for (const service of ["Catalogue", "Checkout", "Payments"]) await user.seesTreeRow(service);
  const row = flat(await (await user.seesTreeRow("99.95 % over 28 d · 20 m 9 s")).innerText());
  if (!row.startsWith("Checkout answers")) throw new Error(`another row names the SLO's budget: ${row}`);
  // The number at a row's end stands in its label too, for those who hear the tree.
  await user.sees(undefined, '.sidebar .monaco-list-row[aria-label*="1 error, 1 warning"]');
  await user.screenshot("40-services");
  await user.clickTreeRow("Checkout answers");
  await user.seesActiveTab("checkout.yaml");
  await user.unfold("Checkout answers");
  await user.seesTreeRow("The budget burns fast");
  await user.screenshot("41-definition");
}

const flat = (text) => text.replace(/\s+/g, " ").trim();
