export const title =
  "a patch SLA says when flaws are due and what it meets, and a gap in its scores is closed by a quick fix";

export default async function patchSla(user) {
  await user.openFromExplorer("shop/security/patch-sla.yaml");
  await user.seesInEditor("strictest met");
  await user.seesInEditor("detected now → due");
  await user.screenshot("47-patch-sla");
  await user.goBehind("cvss: 7.0-8.9");
  await user.press("Backspace");
  await user.type("8");
  await user.seesSquiggle("error");
  await user.seesProblem("8.9");
  await user.screenshot("48-patch-sla-gap");
  await user.closePanel();
  await user.goBehind('cvss: ">=9');
  await user.quickFix('Let "critical" begin at 8.9');
  await user.seesInEditor('cvss: ">=8.9"');
  await user.closeEditors();
}
