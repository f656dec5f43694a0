export const title = "in Restricted Mode the findings come too";
export const hosts = ["desktop"];

export default async function restrictedMode(user, { files, openUntrusted }) {
  const other = user.at(await openUntrusted(files));
  await other.sees("Restricted Mode", ".statusbar");
  await other.openFromExplorer("broken/target-in-percent.yaml");
  await other.goBehind("target: 99.");
  await other.seesSquiggle("error");
  await other.screenshot("62-restricted-mode");
}
