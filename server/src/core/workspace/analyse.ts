import type { ObjectFacts } from "../facts.ts";
import type { Finding } from "../findings.ts";
import { documentRules } from "../kinds/document-rules.ts";
import { type AnalysedObject, partsOf } from "../kinds/facts.ts";
import type { Kind } from "../kinds/kind.ts";
import { rangeOf } from "../kinds/place.ts";
import { recognise } from "../kinds/recognise.ts";
import type { Recognition } from "../kinds/recognition.ts";
import type { YamlDocument } from "../syntax/types.ts";
import { readObjects } from "./read-objects.ts";
import { type Suppression, suppressions } from "./suppress.ts";

/** All that can be known of a document by itself, without the rest of the workspace. */
export interface Analysis {
  readonly document: YamlDocument;
  readonly recognition: Recognition;
  readonly kind: Kind | undefined;
  /** The document's object, then its inline ones. */
  readonly objects: readonly AnalysedObject[];
  /** The facts of the objects, in the same order, then those of the parts that others may name. */
  readonly facts: readonly ObjectFacts[];
  /** What syntax and schema say. */
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

/** Analyses a document; undefined where it is none of ours. `byPath`: its path is that of a runbook. */
export function analyse(uri: string, document: YamlDocument, byPath: boolean): Analysis | undefined {
  const recognition = recognise(uri, document, byPath);
  if (recognition.type === "foreign") return undefined;
  const kind = "allowed" in recognition ? undefined : recognition.kind;
  // Of others' files, and of the front matter of a page that is ours by its path alone, nobody asks that it be in order.
  const isOthers = recognition.type === "source" || kind?.form === "page";
  const textual = isOthers ? [] : checkDocument(document, recognition);
  if (kind === undefined) {
    return {
      document,
      recognition,
      kind,
      objects: [],
      facts: [],
      findings: textual,
      suppressions: suppressions(document),
    };
  }
  const { objects, findings } = readObjects(kind, document);
  return {
    document,
    recognition,
    kind,
    objects,
    facts: [...objects.map(({ facts }) => facts), ...partsOf(objects)],
    findings: [...textual, ...findings],
    suppressions: suppressions(document),
  };
}

function checkDocument(document: YamlDocument, recognition: Recognition): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of documentRules) {
    rule.check(
      document,
      ({ span, path, data, severity, related, fixes }) => {
        findings.push({
          rule: rule.id,
          severity: severity ?? rule.severity,
          authority: rule.authority,
          message: rule.message(data),
          range: rangeOf(document, span),
          path,
          related: related ?? [],
          fixes: fixes ?? [],
        });
      },
      recognition,
    );
  }
  return findings;
}
