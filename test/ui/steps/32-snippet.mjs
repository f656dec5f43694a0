export const title = "a whole SLO comes from four letters in an empty file";

export default async function snippet(user) {
  await user.runCommand("File: New Untitled Text File");
  await user.runCommand("Change Language Mode");
  await user.type("YAML");
  await user.pick("YAML");
  await user.sees("YAML", ".statusbar .statusbar-item a");
  await user.runCommand("View: Focus Active Editor Group");
  await user.type("slo-");
  await user.seesCompletion("slo-ratio");
  await user.screenshot("32-snippets");
  await user.acceptCompletion("slo-ratio");
  await user.seesInEditor("budgetingMethod: Occurrences");
  await user.seesInEditor("per 28 d");
  await user.screenshot("33-snippet");
}
