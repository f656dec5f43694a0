import { walk } from "../../../syntax/query.ts";
import { scalarOffsets } from "../../../syntax/scalar-map.ts";
import type { YamlDocument } from "../../../syntax/types.ts";

/** A text of a YAML runbook, for people or to run, and where its characters stand in the document. */
export interface YamlText {
  readonly text: string;
  readonly isCode: boolean;
  offsetAt(offset: number): number;
}

/** All texts of a YAML runbook, in their order. */
export function texts(document: YamlDocument): readonly YamlText[] {
  const found: YamlText[] = [];
  walk(document, (path, node) => {
    if (node?.type !== "scalar" || typeof node.value !== "string") return;
    const scalar = scalarOffsets(document, path);
    if (scalar) found.push({ text: node.value, isCode: path.at(-1) === "run", offsetAt: scalar.offsetAt });
  });
  return found;
}
