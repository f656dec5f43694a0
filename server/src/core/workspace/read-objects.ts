import type { Finding } from "../findings.ts";
import { type AnalysedObject, analyseObjects, sourceObject } from "../kinds/facts.ts";
import type { Kind } from "../kinds/kind.ts";
import { checkShape } from "../kinds/shape.ts";
import type { YamlDocument } from "../syntax/types.ts";

/** The objects of a document of a known kind, and what its schema says; others' documents are held against none. */
export function readObjects(kind: Kind, document: YamlDocument): ReadObjects {
  if (kind.source) return { objects: [sourceObject(kind, document)], findings: [] };
  const { value, findings } = checkShape(kind, document);
  return { objects: analyseObjects(kind, document, value), findings };
}

export interface ReadObjects {
  readonly objects: readonly AnalysedObject[];
  readonly findings: readonly Finding[];
}
