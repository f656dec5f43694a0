import { type DocumentSymbol, SymbolKind } from "vscode-languageserver-types";
import type { AnalysedObject } from "../kinds/facts.ts";
import type { OutlinePart } from "../kinds/kind-features.ts";
import { budgetAmount, windowName } from "../kinds/openslo/budget/label.ts";
import { formatPercent } from "../math/format.ts";
import { keySpan, valueSpan } from "../syntax/query.ts";
import { formatPath, type Path } from "../text/path.ts";
import type { Range } from "../text/span.ts";
import { place } from "../workspace/place.ts";
import { type DocumentEntry, ownDocuments, type Workspace } from "../workspace/workspace.ts";
import { contains, isBefore, rangeOfSpan } from "./at.ts";
import { kindName } from "./objects.ts";

/** The outline of a file: its objects of ours with their objectives, inline objects and what their lists name. */
export function documentSymbols(workspace: Workspace, uri: string): DocumentSymbol[] {
  const file = workspace.files.get(uri);
  return ownDocuments(file).flatMap((entry) => {
    // Of a page that is no runbook by its own word the editor has an outline.
    if (entry.analysis.kind?.form === "page") return [];
    const parts = entry.analysis.objects.flatMap((each) => [
      objectPart(entry, each),
      ...objectiveParts(entry, each),
      ...(each.kind.outline ? [] : namedParts(entry, each)),
    ]);
    return nested(parts);
  });
}

interface Part {
  readonly path: Path;
  readonly symbol: DocumentSymbol;
}

function objectPart(entry: DocumentEntry, { object, kind, facts }: AnalysedObject): Part {
  const label = kind.label?.(object)?.description;
  const detail = label ? `${kind.kind} · ${label}` : kind.kind;
  const own = kind.form === "markdown" ? wholePage(entry) : wholeRange(entry, facts.path);
  const range = own ?? place(entry.placed, facts.fullRange);
  const made = symbol(facts.name ?? facts.displayName ?? kind.kind, detail, symbolKinds[kind.kind], range, {
    selection: place(entry.placed, facts.range),
  });
  const below = (kind.outline?.(object) ?? []).map((part) => outlineSymbol(entry, part));
  return { path: facts.path, symbol: { ...made, children: below } };
}

function wholePage(entry: DocumentEntry): Range {
  return rangeOfSpan(entry, { start: 0, end: entry.placed.document.text.length });
}

function outlineSymbol(entry: DocumentEntry, part: OutlinePart): DocumentSymbol {
  const range = rangeOfSpan(entry, part.span);
  const selection = rangeOfSpan(entry, part.nameSpan);
  const made = symbol(part.name || "(without a name)", part.detail, outlineKinds[part.sort], range, { selection });
  return { ...made, children: part.children.map((each) => outlineSymbol(entry, each)) };
}

const outlineKinds: Readonly<Record<OutlinePart["sort"], SymbolKind>> = {
  phase: SymbolKind.Namespace,
  step: SymbolKind.Function,
  level: SymbolKind.EnumMember,
  item: SymbolKind.Field,
};

function objectiveParts(entry: DocumentEntry, { object, kind }: AnalysedObject): readonly Part[] {
  const budget = kind.budget?.(object);
  return (budget?.objectives ?? []).flatMap((objective) => {
    const path = [...object.path, ...objective.path];
    const range = wholeRange(entry, path);
    if (!range) return [];
    const { displayName, target, index } = objective;
    const amount = budget?.window && budgetAmount(objective, budget.window);
    const window = budget?.window && windowName(budget.window);
    const share = target ? formatPercent(target.ratio) : undefined;
    const detail = [share, amount && `${amount} per ${window}`].filter((part) => part !== undefined).join(" · ");
    const named = valueSpan(entry.placed.document, [...path, displayName ? "displayName" : (target?.at.at(-1) ?? "")]);
    return [
      {
        path,
        symbol: symbol(displayName || `Objective ${index + 1}`, detail, SymbolKind.Property, range, {
          selection: named && rangeOfSpan(entry, named),
        }),
      },
    ];
  });
}

/** What list items name instead of writing it out: conditions, policies, notification targets. */
function namedParts(entry: DocumentEntry, { facts }: AnalysedObject): readonly Part[] {
  return facts.references.flatMap(({ to, name, path, range }) => {
    if (typeof path.at(-2) !== "number") return [];
    const kind = kindName(to[0] ?? "");
    const placed = place(entry.placed, range);
    return [{ path, symbol: symbol(name, `→ ${kind}`, symbolKinds[kind], placed, { selection: placed }) }];
  });
}

const symbolKinds: Readonly<Record<string, SymbolKind>> = {
  Service: SymbolKind.Module,
  SLO: SymbolKind.Class,
  SLI: SymbolKind.Function,
  DataSource: SymbolKind.Package,
  AlertPolicy: SymbolKind.Event,
  AlertCondition: SymbolKind.Operator,
  AlertNotificationTarget: SymbolKind.Interface,
  SeverityPolicy: SymbolKind.Enum,
  Runbook: SymbolKind.Class,
};

function symbol(
  name: string,
  detail: string,
  kind: SymbolKind | undefined,
  range: Range,
  { selection }: { readonly selection: Range | undefined },
): DocumentSymbol {
  const start = { start: range.start, end: range.start };
  // Behind an anchor the name may stand outside of what is shown, which the protocol does not allow.
  const selectionRange = selection && contains(range, selection) ? selection : start;
  return { name, detail, kind: kind ?? SymbolKind.Object, range, selectionRange, children: [] };
}

/** From the key, or the item's first character, to the last character of the value that is no white space. */
function wholeRange(entry: DocumentEntry, path: Path): Range | undefined {
  const { document } = entry.placed;
  const value = valueSpan(document, path);
  if (!value) return undefined;
  const key = typeof path.at(-1) === "string" ? keySpan(document, path) : undefined;
  const start = key && key.start < value.start ? key.start : value.start;
  const text = document.text.slice(start, value.end).trimEnd();
  return rangeOfSpan(entry, { start, end: start + text.length });
}

/** Puts each part below the nearest one whose path leads to it, in the order of the text. */
function nested(parts: readonly Part[]): DocumentSymbol[] {
  const byPath = new Map(parts.map(({ path, symbol: each }) => [formatPath(path), each]));
  const roots: DocumentSymbol[] = [];
  for (const { path, symbol: each } of parts) {
    const above = symbolAbove(byPath, path);
    if (!above) roots.push(each);
    // What stands behind an anchor elsewhere has its place there.
    else if (contains(above.range, each.range)) above.children?.push(each);
  }
  for (const { symbol: each } of parts) each.children?.sort(inText);
  return roots;
}

function symbolAbove(byPath: ReadonlyMap<string, DocumentSymbol>, path: Path): DocumentSymbol | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const found = byPath.get(formatPath(path.slice(0, length)));
    if (found) return found;
  }
  return undefined;
}

function inText(a: DocumentSymbol, b: DocumentSymbol): number {
  return isBefore(a.range.start, b.range.start) ? -1 : 1;
}
