import { describe, expect, test } from "vitest";
import { documentSymbols } from "../../../server/src/core/features/document-symbols.ts";
import { foldingRanges } from "../../../server/src/core/features/folding-ranges.ts";
import { inlayHints } from "../../../server/src/core/features/inlay-hints.ts";
import { selectionRanges } from "../../../server/src/core/features/selection-ranges.ts";
import { mayBeOurs } from "../../../server/src/core/kinds/recognise.ts";
import { createLineIndex } from "../../../server/src/core/text/line-index.ts";
import { findingsOf } from "../../../server/src/core/workspace/findings.ts";
import { ownDocuments } from "../../../server/src/core/workspace/workspace.ts";
import { NOW, uriOf, workspaceOf } from "../../support/check.ts";
import { completing } from "../../support/completion.ts";
import { groups, hovering } from "../../support/features.ts";

/** One file of each source. */
const files: Readonly<Record<string, string>> = {
  "/rules.yaml": "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        x: \n",
  "/catalog-info.yaml":
    "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: checkout\n  \nspec:\n  type: service\n",
  "/compass.yml": "name: checkout\ntypeId: SERVICE\nfields:\n  tier: 1\n",
  "/cortex.yaml": "openapi: 3.0.1\ninfo:\n  title: Checkout\n  x-cortex-tag: checkout\n",
  "/opslevel.yml": "version: 1\nservice:\n  name: checkout\n",
  "/service.datadog.yaml": "schema-version: v2.2\ndd-service: checkout\n",
  "/entity.datadog.yaml": "apiVersion: v3\nkind: service\nmetadata:\n  name: checkout\n",
  "/renovate.json": '{\n  "vulnerabilityAlerts": {"minimumReleaseAge": "3 days", "labels": []}\n}\n',
  "/CODEOWNERS": "* @shop/checkout\n/docs/ @ana\n",
};

describe.each(Object.entries(files))("%s is only read", (name, text) => {
  const workspace = workspaceOf(new Map([[name, text]]));
  const uri = uriOf(name);
  const lines = createLineIndex(text);
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);

  test("for what it says", () => {
    expect(mayBeOurs(uri, text)).toBe(true);
    const [document] = workspace.files.get(uri)?.documents ?? [];
    expect(document?.analysis.recognition.type).toBe("source");
    expect(document?.analysis.facts.length).toBeGreaterThan(1);
  });

  test("and is none of ours", () => {
    expect(ownDocuments(workspace.files.get(uri))).toEqual([]);
  });

  test("without findings, hints, outline or folds", () => {
    expect(findingsOf(workspace, uri, NOW)).toEqual([]);
    const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(inlayHints(workspace, uri, everything, NOW, groups())).toEqual([]);
    expect(documentSymbols(workspace, uri)).toEqual([]);
    expect(foldingRanges(workspace, uri)).toBeUndefined();
    expect(selectionRanges(workspace, uri, [lines.positionAt(0)])).toBeUndefined();
  });

  test("without completion", () => {
    for (const offset of offsets) {
      completing(`#- ${name}\n${text.slice(0, offset)}$0${text.slice(offset)}`).offers([]);
    }
  });

  test("with a hover on nothing but its names", () => {
    const spoken = offsets.map((offset) => hovering(`#- ${name}\n${text.slice(0, offset)}$0${text.slice(offset)}`));
    const tokens = new Set(spoken.flatMap((hover) => hover?.token ?? []));
    expect([...tokens].filter((token) => !["Down", "checkout"].includes(token))).toEqual([]);
  });
});

test("broken and strange files are survived", () => {
  for (const [name, text] of Object.entries(files)) {
    for (let end = 0; end < text.length; end += 7) {
      for (const rest of ["", "\n  [", ": {", "\n- a\n"]) {
        const workspace = workspaceOf(new Map([[name, text.slice(0, end) + rest]]));
        expect(findingsOf(workspace, uriOf(name), NOW)).toEqual([]);
      }
    }
  }
});
