import * as fs from "node:fs";
import * as path from "node:path";

export const title = "an empty workspace says what to do, in the side bar";
export const hosts = ["desktop"];

export default async function empty(user, { root, openFolder, files }) {
  const folder = path.join(root, "empty");
  fs.mkdirSync(folder);
  await openFolder(folder);
  await user.openSideBar("Ops as Code");
  await user.sees("No services or SLOs were found in this workspace.");
  await user.screenshot("60-welcome");
  await openFolder(files);
}
