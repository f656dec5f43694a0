export const title = "nothing is lost in high contrast";

export default async function highContrast(user) {
  await chooseTheme(user, "Dark High Contrast");
  await user.sees(undefined, ".monaco-workbench.hc-black");
  await user.openFromExplorer("broken/target-in-percent.yaml");
  await user.goBehind("target: 99.");
  await user.seesSquiggle("error");
  await user.openSideBar("Ops as Code");
  await user.seesTreeRow("target-in-percent");
  await user.screenshot("61-high-contrast");
  await chooseTheme(user, "Dark Modern");
}

async function chooseTheme(user, name) {
  await user.runCommand("Preferences: Color Theme");
  await user.type(name);
  await user.pick(name);
}
