import { describe, test } from "vitest";
import { completing } from "../../support/completion.ts";

const head = "apiVersion: openslo/v1\nkind: SLO\n";
const metadataKeys = ["name", "displayName", "labels", "annotations"];
const objectiveKeys = ["displayName", "op", "value", "target", "targetPercent"];

describe("on an empty line", () => {
  test("the column says which mapping is meant", () => {
    const text = (cursor: string) =>
      `${head}metadata:\n  name: a\nspec:\n  timeWindow:\n    - duration: 28d\n${cursor}$0\n`;
    completing(text("      ")).offers(["isRolling", "calendar"]);
    completing(text("  ")).offersAmongOthers(["service", "objectives"]);
    completing(text("")).offers([]);
  });

  test("in the column of a list's dashes a new item begins", () => {
    completing(`${head}spec:\n  objectives:\n    - target: 0.9\n    $0\n`)
      .offersAmongOthers(objectiveKeys)
      .accepting("displayName")
      .gives(`${head}spec:\n  objectives:\n    - target: 0.9\n    - displayName: \n`);
  });

  test("below a key with nothing behind it", () => {
    completing(`${head}metadata:\n  $0\nspec:\n`)
      .offers(metadataKeys)
      .accepting("name")
      .gives(`${head}metadata:\n  name: \nspec:\n`);
    completing(`${head}metadata:\n  $0`).offers(metadataKeys);
  });

  test("below a list's key, with its dash", () => {
    completing(`${head}spec:\n  objectives:\n    $0`)
      .accepting("target")
      .gives(`${head}spec:\n  objectives:\n    - target: `);
  });

  test("between keys", () => {
    completing(`${head}metadata:\n  $0\n  name: a\nspec: {}\n`)
      .offers(["displayName", "labels", "annotations"])
      .accepting("displayName")
      .gives(`${head}metadata:\n  displayName: \n  name: a\nspec: {}\n`);
  });

  test("too deep: the white space that is too much goes", () => {
    completing(`${head}metadata:\n  displayName: A\n      $0\nspec: {}\n`)
      .offers(["name", "labels", "annotations"])
      .accepting("name")
      .gives(`${head}metadata:\n  displayName: A\n  name: \nspec: {}\n`);
  });

  test("not deep enough: what is missing comes", () => {
    completing(`${head}metadata:\n    displayName: A\n  $0\nspec: {}\n`)
      .accepting("name")
      .gives(`${head}metadata:\n    displayName: A\n    name: \nspec: {}\n`);
  });

  test("with comments around", () => {
    completing(`${head}# who\nmetadata: # it is\n  # its name:\n  $0\n  # labels: none\nspec: {}\n`).offers(
      metadataKeys,
    );
  });

  test("nothing in a comment", () => {
    completing(`${head}metadata:\n  # na$0\n`).offers([]);
    completing(`${head}metadata:\n  name: a # b $0\n`).offers([]);
  });

  test("nothing in a text of several lines", () => {
    completing(`${head}spec:\n  description: |\n    kind: of\n    $0\n  service: a\n`).offers([]);
    completing(`${head}spec:\n  description: >\n    $0\n`).offers([]);
    completing(`${head}spec:\n  description: "one\n    na$0\n    two"\n`).offers([]);
    completing(`${head}spec:\n  description: one\n    t$0\n`).offers([]);
  });
});

describe("in a list", () => {
  test("behind a dash", () => {
    completing(`${head}spec:\n  objectives:\n    - $0\n`)
      .offersAmongOthers(objectiveKeys)
      .accepting("target")
      .gives(`${head}spec:\n  objectives:\n    - target: \n`);
  });

  test("right behind a dash", () => {
    completing(`${head}spec:\n  objectives:\n    -$0\n`)
      .accepting("target")
      .gives(`${head}spec:\n  objectives:\n    - target: \n`);
  });

  test("in the column of the first key", () => {
    completing(`${head}spec:\n  objectives:\n    - displayName: A\n      $0\n    - target: 0.9\n`)
      .offersNone("displayName")
      .accepting("target")
      .gives(`${head}spec:\n  objectives:\n    - displayName: A\n      target: \n    - target: 0.9\n`);
  });

  test("a mapping in an item is indented from the item, not from the dash", () => {
    completing(`${head}spec:\n  timeWindow:\n    - duration: 1M\n      $0\n`)
      .accepting("calendar")
      .parsesTo({
        apiVersion: "openslo/v1",
        kind: "SLO",
        spec: {
          timeWindow: [{ duration: "1M", calendar: { startTime: "2026-01-01 00:00:00", timeZone: "Europe/London" } }],
        },
      });
  });

  test("a mapping as the first key of an item", () => {
    completing(`${head}spec:\n  timeWindow:\n    - $0\n`)
      .accepting("calendar")
      .parsesTo({
        apiVersion: "openslo/v1",
        kind: "SLO",
        spec: { timeWindow: [{ calendar: { startTime: "2026-01-01 00:00:00", timeZone: "Europe/London" } }] },
      });
  });

  test("a list in an item of a list", () => {
    completing(`${head}spec:\n  alertPolicies:\n  - kind: AlertPolicy\n    spec:\n      $0\n`)
      .accepting("conditions")
      .parsesTo({
        apiVersion: "openslo/v1",
        kind: "SLO",
        spec: {
          alertPolicies: [{ kind: "AlertPolicy", spec: { conditions: [{ conditionRef: "checkout-fast-burn" }] } }],
        },
      });
  });

  test("when the list stands in the column of its key", () => {
    completing(`${head}spec:\n  objectives:\n  - displayName: A\n    $0\n  service: b\n`)
      .offersNone("displayName", "service")
      .accepting("target")
      .gives(`${head}spec:\n  objectives:\n  - displayName: A\n    target: \n  service: b\n`);
    completing(`${head}spec:\n  objectives:\n  - displayName: A\n  $0\n`)
      .offersNone("objectives")
      .offersAmongOthers(["service"]);
  });
});

describe("in the middle of a word", () => {
  test("a key", () => {
    completing(`${head}spec:\n  serv$0\n  objectives: []\n`)
      .accepting("service")
      .gives(`${head}spec:\n  service: \n  objectives: []\n`);
  });

  test("all of the word is replaced", () => {
    completing(`${head}spec:\n  budg$0et\n`)
      .accepting("budgetingMethod")
      .gives(`${head}spec:\n  budgetingMethod: Occurrences\n`);
  });

  test("the first key of an item", () => {
    completing(`${head}spec:\n  objectives:\n    - tar$0\n      displayName: A\n`)
      .offersNone("displayName")
      .accepting("target")
      .gives(`${head}spec:\n  objectives:\n    - target: \n      displayName: A\n`);
  });

  test("a key in quotes", () => {
    completing(`${head}metadata:\n  "na$0": a\n`).accepting("name").gives(`${head}metadata:\n  "name": a\n`);
  });

  test("above keys that belong to it", () => {
    completing(`${head}metadat$0\n  name: a\nspec:\n`).offers(["metadata"]);
    completing(`${head}spec:\n  indicat$0\n    metadata:\n      name: a\n`)
      .offersAmongOthers(["service", "indicator"])
      .accepting("indicator")
      .gives(`${head}spec:\n  indicator:\n    metadata:\n      name: a\n`);
    completing(`${head}spec:\n  indicator:\n    metadata$0:\n      name: a\n    spec: {}\n`).offers(["metadata"]);
  });

  test("at the end of the file, without a line break", () => {
    completing(`${head}spec:\n  serv$0`).accepting("service").gives(`${head}spec:\n  service: `);
  });

  test("behind an emoji, whose length is two", () => {
    completing(`${head}spec: {description: "🚀", serv$0}`)
      .accepting("service")
      .gives(`${head}spec: {description: "🚀", service: }`);
  });
});

describe("in flow collections", () => {
  test("keys", () => {
    completing(`${head}metadata: {$0}\n`).offers(metadataKeys).accepting("name").gives(`${head}metadata: {name: }\n`);
    completing(`${head}metadata: {name: a, $0}\n`).offers(["displayName", "labels", "annotations"]);
    completing(`${head}metadata: {$0, name: a}\n`).offersNone("name");
  });

  test("values, and names in quotes", () => {
    completing(`${head}spec:\n  timeWindow: [{duration: 28d, isRolling: $0}]\n`)
      .offers(["true", "false"])
      .accepting("true")
      .gives(`${head}spec:\n  timeWindow: [{duration: 28d, isRolling: true}]\n`);
    completing(`${head}spec: {budgetingMethod: "Occ$0"}\n`)
      .accepting("Occurrences")
      .gives(`${head}spec: {budgetingMethod: "Occurrences"}\n`);
  });

  test("collections inside stay on the line", () => {
    completing(`${head}spec: {$0}\n`).accepting("objectives").gives(`${head}spec: {objectives: []}\n`);
    completing(`${head}spec: {$0}\n`).accepting("indicator").gives(`${head}spec: {indicator: {}}\n`);
  });

  test("half typed, with the bracket still open", () => {
    completing(`${head}spec:\n  objectives: [{displayName: A, tar$0\n`)
      .accepting("target")
      .givesBroken(`${head}spec:\n  objectives: [{displayName: A, target: \n`);
  });

  test("before another entry, with the comma between them", () => {
    completing(`${head}metadata: {$0 name: a}\n`)
      .accepting("displayName")
      .gives(`${head}metadata: {displayName: , name: a}\n`);
  });

  test("over several lines", () => {
    completing(`${head}metadata: {\n  name: a,\n  $0\n}\n`).offers(["displayName", "labels", "annotations"]);
    completing(`${head}spec: {\n  budgetingMethod: $0\n}\n`).offersAmongOthers(["Occurrences"]);
  });

  test("nothing behind a value or the closing bracket", () => {
    completing(`${head}metadata: {name: a $0}\n`).offers([]);
    completing(`${head}metadata: {name: a} $0\n`).offers([]);
  });
});

describe("while something else is broken", () => {
  test("above", () => {
    completing(`${head}metadata:\n  name: "a\nspec:\n  $0\n`).offersAmongOthers(["service", "objectives"]);
    completing(`${head}metadata:\n  name: [a\nspec:\n  $0\n`).offersAmongOthers(["service", "objectives"]);
  });

  test("below", () => {
    completing(`${head}metadata:\n  $0\nspec: ]\n  x: "\n`).offers(metadataKeys);
  });

  test("a half-typed key right below", () => {
    completing(`${head}metadata:\n  $0\n  displ\nspec:\n`).offersAmongOthers(["name", "labels"]);
  });
});

describe("in one of several documents", () => {
  test("the second one", () => {
    completing(`apiVersion: v1\nkind: Pod\n---\n${head}spec:\n  objectives:\n    - tar$0\n`)
      .accepting("target")
      .gives(`apiVersion: v1\nkind: Pod\n---\n${head}spec:\n  objectives:\n    - target: \n`);
  });

  test("with keys of its own kind", () => {
    const file = (cursor1: string, cursor2: string) =>
      `${head}metadata:\n  name: a\nspec:\n  ${cursor1}\n---\napiVersion: openslo/v1\nkind: Service\nspec:\n  ${cursor2}\n`;
    completing(file("$0", "")).offersAmongOthers(["service"]);
    completing(file("", "$0")).offers(["description"]);
  });

  test("a broken first one does not matter", () => {
    completing(`a: "b\n---\n${head}metadata:\n  $0\n`).offers(metadataKeys);
  });

  test("with Windows line breaks", () => {
    const text = `a: 1\n---\n${head}spec:\n  $0\n`.replaceAll("\n", "\r\n");
    const accepted = completing(text).accepting("timeWindow");
    accepted.parsesTo({
      apiVersion: "openslo/v1",
      kind: "SLO",
      spec: { timeWindow: [{ duration: "28d", isRolling: true }] },
    });
    accepted.inserts("timeWindow:\r\n    - duration: ${1:28d}\r\n      isRolling: ${2|true,false|}");
  });

  test("behind a byte order mark", () => {
    completing(`\uFEFF${head}$0`).offers(["metadata", "spec"]);
  });

  test("with templates in it", () => {
    completing(`${head}metadata:\n  name: {{ .name }}\n  $0\n`).offers(["displayName", "labels", "annotations"]);
  });
});

describe("in somebody else's documents", () => {
  test.each([
    "apiVersion: v1\nkind: Pod\n$0\n",
    "apiVersion: v1\nkind: $0\n",
    "apiVersion: apps/v1$0\n",
    "name: ci\non:\n  $0\n",
    "name: ci\n$0\n",
    "kind: Service\nmetadata:\n  name: a\n$0\n",
    "services:\n  web:\n    $0\n",
    "- $0\n",
    "foo$0\n",
  ])("nothing: %j", (text) => {
    completing(text).offers([]);
  });

  test("also beside one of ours", () => {
    completing(`${head}---\napiVersion: v1\nkind: Pod\nmetadata:\n  $0\n`).offers([]);
  });
});

test("a list of 5,000 items is no obstacle", () => {
  const item = (index: number) => `    - displayName: Objective ${index}\n      target: 0.99\n`;
  const items = Array.from({ length: 5000 }, (_, index) => item(index)).join("");
  completing(`${head}metadata:\n  name: a\nspec:\n  objectives:\n${items}      $0\n`)
    .offersAmongOthers(["op", "timeSliceTarget"])
    .offersNone("displayName", "target", "targetPercent");
}, 20_000);
