import { MISSING_COLON } from "./problems.ts";
import type { Level } from "./regions.ts";
import { isMergeKey } from "./tree.ts";
import type { ScalarNode, SyntaxNode, SyntaxProblem, YamlDocument } from "./types.ts";

const known = new WeakMap<YamlDocument, boolean>();

/**
 * Whether each entry of the document can be read on its own: no aliases, merge keys, tags, duplicate keys or templates, and no syntax problem but lines that lack their colon, which do not reach beyond the next key.
 */
export function isSimple(document: YamlDocument): boolean {
  const answer = known.get(document);
  if (answer !== undefined) return answer;
  const computed =
    !document.templated &&
    document.duplicateKeys.length === 0 &&
    document.problems.every((problem) => isMissingColon(document, problem)) &&
    isSimpleNode(document.root);
  known.set(document, computed);
  return computed;
}

/** Notes what is known of a document made of a simple one and a simple piece. */
export function markSimple(document: YamlDocument): void {
  known.set(document, true);
}

function isSimpleNode(node: SyntaxNode | undefined): boolean {
  if (!node) return true;
  if (node.tag !== undefined || node.type === "alias") return false;
  if (node.type === "sequence") return node.items.every(isSimpleNode);
  return node.type === "scalar" || node.pairs.every(({ key, value }) => isSimpleKey(key) && isSimpleNode(value));
}

/** An empty key stands where the white space before it begins, so it hangs on the entry before it. */
function isSimpleKey(key: ScalarNode): boolean {
  return isSimpleNode(key) && key.length > 0 && !isMergeKey(key);
}

/** A line with nothing but a word that lacks its colon: no other problem can hide in it. */
function isMissingColon({ text }: YamlDocument, { code, span }: SyntaxProblem): boolean {
  if (code !== MISSING_COLON) return false;
  const lineEnd = text.indexOf("\n", span.end);
  const line = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, lineEnd === -1 ? text.length : lineEnd);
  return /^ *(?:- +)*[A-Za-z][\w./-]*\s*$/.test(line);
}

/** More problems than this are not joined: a fresh parse might leave some out. */
const MAX_JOINED = 9;

/**
 * The problems of a document whose `level` was parsed again as `piece`, with the places they then have. Undefined where
 * a line without its colon is in the same collection as the entries parsed, or right behind them: it belongs together
 * with the key below it.
 */
export function joinProblems(
  previous: YamlDocument,
  piece: YamlDocument,
  level: Level,
  delta: number,
): readonly SyntaxProblem[] | undefined {
  if (previous.problems.length === 0 && piece.problems.length === 0) return [];
  const collectionEnd = level.base + level.node.length;
  const before: SyntaxProblem[] = [];
  const after: SyntaxProblem[] = [];
  for (const problem of previous.problems) {
    const { start } = problem.span;
    const isInCollection = start >= level.base && start <= collectionEnd;
    if (isInCollection && columnAt(previous.text, start) <= level.column) return undefined;
    if (start >= level.end && !previous.text.slice(level.end, start).includes("\n")) return undefined;
    if (start < level.start) before.push(problem);
    else if (start >= level.end) after.push(moved(problem, delta));
  }
  const own = piece.problems.map((problem) => moved(problem, level.start - level.column));
  if (piece.problems.some(({ span }) => columnAt(piece.text, span.start) <= level.column)) return undefined;
  const all = [...before, ...own, ...after];
  return all.length > MAX_JOINED ? undefined : all;
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function moved(problem: SyntaxProblem, delta: number): SyntaxProblem {
  return { ...problem, span: { start: problem.span.start + delta, end: problem.span.end + delta } };
}
