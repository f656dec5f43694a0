// Takes the pictures of docs/images with the packaged extension:  node test/ui/pictures.mjs
import * as fs from "node:fs";
import * as path from "node:path";
import { startSession } from "../hosts/session.mjs";
import { person } from "./person.mjs";
import { openInServer } from "./windows.mjs";

const REPOSITORY = path.resolve(import.meta.dirname, "../..");
const IMAGES = path.join(REPOSITORY, "docs", "images");
const session = startSession();
try {
  // The shop and one broken file, so that the picture shows little else.
  const files = path.join(session.root, "shop");
  fs.cpSync(path.join(REPOSITORY, "examples", "shop"), files, { recursive: true });
  fs.cpSync(path.join(REPOSITORY, "examples", "handbook"), path.join(files, "handbook"), { recursive: true });
  const broken = fs.readFileSync(path.join(REPOSITORY, "examples", "broken", "misspelt-field.yaml"), "utf8");
  fs.writeFileSync(
    path.join(files, "services", "basket.yaml"),
    broken
      .replace(/^#.*\n/, "")
      .replace("misspelt-field", "basket-availability")
      .replace("Misspelt field", "Basket answers"),
  );
  const vsix = path.join(REPOSITORY, "dist", "ops-as-code.vsix");
  const { page } = await openInServer({ session, files, vsix, theme: "dark" });
  await take(person({ page, shots: IMAGES }), page);
} finally {
  await session.stop();
}
process.exit();

async function take(user, page) {
  await user.openFromExplorer("services/checkout.yaml");
  await widen(page, 120);
  await user.openSideBar("Ops as Code");
  await user.seesTreeRow("Checkout answers");
  await user.unfold("Checkout answers");
  await user.seesTreeRow("The budget burns fast");
  await user.screenshot("services");

  await user.runCommand("View: Focus Active Editor Group");
  await user.goBehind("target: 0.9995");
  await user.hover("0.9995");
  await user.screenshot("hover");
  await page.mouse.move(0, 0);

  await user.runCommand("Ops as Code: Show Error Budget Table");
  await user.seesPage("28 d");
  await user.screenshot("budget-table");
  await user.closeEditors();

  await user.openFromExplorer("services/checkout.yaml");
  await user.select(" 0.9995");
  await user.type(" ");
  await user.seesCompletion("0.999");
  await user.screenshot("completion");
  await user.closeEditors();

  await picture(user, "ops/severity-policy.yaml", "ack 5 m", "severity-policy");
  await picture(user, "ops/toil.yaml", "cap 50 %", "toil");
  await picture(user, "security/patch-sla.yaml", "strictest met", "patch-sla");
  await user.openFromExplorer("runbooks/restart-crashed-service.md");
  await user.seesInEditor("a month");
  await user.unfoldOutline("restart-crashed-service");
  await user.screenshot("runbook");
  await user.closeEditors();
  await user.openFromExplorer("handbook/incident-response.md");
  await user.goBehind("SEV-1");
  await user.quickFix("Create SeverityPolicy from this table");
  await user.seesActiveTab("severity-policy");
  await user.seesSquiggle("warning");
  await user.screenshot("from-table");
  await user.closeEditors();

  await user.openFromExplorer("services/basket.yaml");
  await user.runCommand("View: Split Editor Down");
  await user.openSideBar("Ops as Code");
  await user.clickTreeRow("Good");
  await user.seesActiveTab("checkout.yaml");
  await user.runCommand("View: Close Other Editors in Group");
  await user.seesInEditor("0.05 % = 20 m 9 s per 28 d");
  await user.screenshot("editor");
}

/** A picture of a file of the shop, once it shows `text`. */
async function picture(user, file, text, name) {
  await user.openFromExplorer(file);
  await user.seesInEditor(text);
  await user.screenshot(name);
  await user.closeEditors();
}

/** Draws the edge of the side bar to the right. */
async function widen(page, pixels) {
  const box = await page.locator(".part.sidebar").boundingBox();
  const [x, y] = [box.x + box.width + 1, 450];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 4 });
  await page.mouse.up();
}
