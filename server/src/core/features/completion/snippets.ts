import { CompletionItemKind } from "vscode-languageserver-types";
import configuration from "../../kinds/configuration/index.ts";
import { kinds } from "../../kinds/index.ts";
import type { Snippet } from "../../kinds/kind-features.ts";
import { languageOf } from "../../syntax/languages.ts";
import { type Offer, withoutPlaceholders } from "./edit.ts";
import type { Request } from "./request.ts";

/** Every snippet that the kinds have, each once; these are the ones that `snippets/` holds. */
export function contributedSnippets(): readonly Snippet[] {
  return [...new Map(kinds.flatMap(({ snippets }) => snippets).map((each) => [each.prefix, each])).values()];
}

/** The snippet with that prefix. */
export function snippetNamed(prefix: string): Snippet | undefined {
  return [...contributedSnippets(), ...configuration.snippets].find((each) => each.prefix === prefix);
}

/** Whole objects, for an empty document. A client that has the files of `snippets/` offers those itself. */
export function objectOffers(request: Request): readonly Offer[] {
  if (request.capabilities.contributedSnippets || languageOf(request.uri) === "markdown") return [];
  return offers(
    request,
    contributedSnippets().filter(({ language }) => language === undefined),
  );
}

/** The whole configuration, for an empty `ops-as-code.yaml`. */
export function configurationOffers(request: Request): readonly Offer[] {
  return offers(request, configuration.snippets);
}

function offers({ capabilities }: Request, snippets: readonly Snippet[]): readonly Offer[] {
  return snippets.map(({ prefix, title, body }) => ({
    label: prefix,
    kind: CompletionItemKind.Snippet,
    text: (capabilities.snippets ? body : withoutPlaceholders(body)).trimEnd(),
    isSnippet: capabilities.snippets,
    detail: title,
    about: { type: "snippet", prefix },
  }));
}
