export const title = "the side bar shows the services with their SLOs, and a click opens the definition";

export default async function services(user) {
  await user.openFromExplorer("shop/services/services.yaml");
  await user.openSideBar("Ops as Code");
  for (const service of ["Catalogue", "Checkout", "Payments"]) await user.seesTreeRow(service);
  await user.screenshot("40-services");
  await user.clickTreeRow("Checkout answers");
  await user.seesActiveTab("checkout.yaml");
  await user.screenshot("41-definition");
}
