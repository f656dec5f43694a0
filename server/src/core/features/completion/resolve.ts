import { type CompletionItem, MarkupKind } from "vscode-languageserver-types";
import { schemaAt } from "../../schema/node.ts";
import type { Path } from "../../text/path.ts";
import { plainText } from "../../text/plain-text.ts";
import { allRules } from "../../workspace/rules/all.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { fieldDocumentation } from "../field-documentation.ts";
import { withoutPlaceholders } from "./edit.ts";
import { describeObject } from "./names.ts";
import { snippetNamed } from "./snippets.ts";

/** What an item's documentation is about; it travels with the item, so that lists stay small. */
export type Subject =
  | { readonly type: "key"; readonly schema: string; readonly path: Path }
  | { readonly type: "value"; readonly schema: string; readonly path: Path; readonly value: string }
  | { readonly type: "object"; readonly uri: string; readonly document: number }
  | { readonly type: "rule"; readonly id: string }
  | { readonly type: "snippet"; readonly prefix: string }
  | { readonly type: "text"; readonly text: string };

interface ItemData {
  readonly about: Subject;
  readonly markdown: boolean;
}

/** Adds the documentation to an item that `completion` has offered. */
export function resolveCompletion(workspace: Workspace, item: CompletionItem): CompletionItem {
  const data = item.data as ItemData | undefined;
  const markdown = data?.about && documentation(workspace, data.about);
  if (data === undefined || markdown === undefined || markdown === "") return item;
  const value = data.markdown ? markdown : plainText(markdown);
  const kind = data.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { ...item, documentation: { kind, value } };
}

function documentation(workspace: Workspace, about: Subject): string | undefined {
  switch (about.type) {
    case "key":
      return ofKey(about.schema, about.path);
    case "value":
      return schemaAt(about.schema, about.path)?.node["x-enum-descriptions"]?.[about.value];
    case "object":
      return describeObject(workspace, about.uri, about.document);
    case "rule":
      return ofRule(about.id);
    case "snippet": {
      const snippet = snippetNamed(about.prefix);
      return snippet && `${snippet.description}\n\n\`\`\`yaml\n${withoutPlaceholders(snippet.body).trimEnd()}\n\`\`\``;
    }
    case "text":
      return about.text;
  }
}

function ofKey(schema: string, path: Path): string | undefined {
  const node = schemaAt(schema, path)?.node;
  return node && fieldDocumentation(String(path.at(-1)), node, schemaAt(schema, path.slice(0, -1))?.node);
}

function ofRule(id: string): string | undefined {
  const rule = allRules().find((each) => each.id === id);
  return rule && `**${rule.summary}**\n\n${rule.why}\n\nSeverity without a setting: \`${rule.severity}\``;
}
