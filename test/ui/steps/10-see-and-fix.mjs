export const title = "a wrong target is underlined, explained in Problems, and repaired by its quick fix";

export default async function seeAndFix(user) {
  await user.openFromExplorer("broken/target-in-percent.yaml");
  await user.goBehind("target: 99.");
  await user.seesSquiggle("error");
  await user.screenshot("10-squiggle");
  await user.seesProblem("99.9");
  await user.screenshot("11-problems");
  await user.closePanel();
  await user.goBehind("target: 99.");
  await user.quickFix("0.999");
  await user.seesInEditor("target: 0.999");
  await user.screenshot("12-fixed");
}
