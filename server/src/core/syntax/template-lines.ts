import { type Expression, MASK_REST, MASK_START } from "./template.ts";

/** Expressions that together fill whole lines, or a single one that stands between other text. */
interface Group extends Expression {
  readonly expressions: readonly Expression[];
  /** The column of its first character. */
  readonly column: number;
  /** Nothing but white space stands around it. */
  readonly isAlone: boolean;
}

/**
 * The text with its expressions masked. An expression alone on its lines is white space to YAML: it may stand at any
 * column, whatever it puts out. But where a key or a dash has no other value, it is that value, on the same line.
 */
export function maskedLines(text: string, expressions: readonly Expression[]): string {
  const groups = groupExpressions(text, expressions);
  let finished = "";
  let recent = "";
  let done = 0;
  for (const [index, group] of groups.entries()) {
    recent += text.slice(done, group.start);
    if (recent.length > 2 * WINDOW) {
      finished += recent.slice(0, -WINDOW);
      recent = recent.slice(-WINDOW);
    }
    const context = group.isAlone ? contextOf(recent) : NO_CONTEXT;
    if (!group.isAlone) recent += inline(text, group);
    else if (context.inBlock && group.column > context.column) recent += group.expressions.map(asText).join("");
    else if (isOutput(text, group) && lacksValue(context, text, groups, index)) {
      recent = `${joined(recent, context)}${asText(group)}`;
    } else recent += blank(text.slice(group.start, group.end));
    done = group.end;
  }
  return finished + recent + text.slice(done);
}

/** How many characters are looked back for the key or block scalar that a line belongs to. */
const WINDOW = 4_000;

function groupExpressions(text: string, expressions: readonly Expression[]): readonly Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < expressions.length; ) {
    const first = expressions[index];
    if (!first) break;
    const column = first.start - (text.lastIndexOf("\n", first.start - 1) + 1);
    const leads = text.slice(first.start - column, first.start).trim() === "";
    const members = [first];
    let last = first;
    for (let next = expressions[++index]; leads && next; next = expressions[++index]) {
      if (!/^[ \t]*$/.test(text.slice(last.end, next.start))) break;
      members.push(next);
      last = next;
    }
    const isAlone = leads && /^[ \t]*(?:\r?\n|$)/.test(text.slice(last.end, last.end + 200));
    if (isAlone) groups.push({ start: first.start, end: last.end, expressions: members, column, isAlone });
    else groups.push(...members.map((each) => ({ ...each, expressions: [each], column, isAlone })));
  }
  return groups;
}

/** A control expression before other text of its line is white space, any other one is text. */
function inline(text: string, group: Group): string {
  const source = text.slice(group.start, group.end);
  const lineStart = text.lastIndexOf("\n", group.start - 1) + 1;
  const leads = text.slice(lineStart, group.start).trim() === "";
  return leads && CONTROL.test(source) ? blank(source) : asText(group);
}

const CONTROL = /^\{\{-?\s*(?:(?:if|else|end|range|with|define|block|break|continue)\b|\/\*|\$\w*\s*:?=)/;

function isOutput(text: string, { expressions }: Group): boolean {
  return expressions.some(({ start, end }) => !CONTROL.test(text.slice(start, end)));
}

function asText({ start, end }: Expression): string {
  return MASK_START + MASK_REST.repeat(end - start - 1);
}

function blank(source: string): string {
  return source.replace(/[^\r\n]/g, " ");
}

/** What the lines before a place leave open. */
interface Context {
  /** The end of the last line with content, and where that line begins. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The column of the key or dash that the next lines belong to. */
  readonly column: number;
  readonly inBlock: boolean;
  /** The last line ends with a colon, a dash or a block scalar's header. */
  readonly isOpen: boolean;
  /** The last line ends with a colon. */
  readonly isKey: boolean;
}

const NO_CONTEXT: Context = { lineStart: 0, lineEnd: 0, column: -1, inBlock: false, isOpen: false, isKey: false };

/** A line that ends with the header of a block scalar. */
const HEADER = /(?:^|[\s:-])[|>][-+0-9]*[ \t]*(?:#.*)?$/;

/** Looks back from the end of what is masked so far; `masked` ends within a line. */
function contextOf(masked: string): Context {
  let limit = Number.POSITIVE_INFINITY;
  let last: Omit<Context, "inBlock"> | undefined;
  for (let end = masked.lastIndexOf("\n"), start = 0; end > 0 && limit > 0; end = start - 1) {
    start = masked.lastIndexOf("\n", end - 1) + 1;
    const indent = indentOf(masked, start, end);
    if (indent === undefined || indent >= limit) continue;
    const line = masked.slice(start, end).trimEnd();
    const content = line.replace(/(?:^|\s)#.*$/, "").trimEnd();
    if (content === "") continue;
    const isHeader = HEADER.test(line);
    const column = columnOfKey(line);
    last ??= openLine(content, start, column, isHeader);
    // A header above, of a key to the left of all lines since, makes them its text.
    if (isHeader && column < limit) return { ...last, column, inBlock: true };
    limit = indent;
  }
  return { ...NO_CONTEXT, ...last };
}

function openLine(content: string, lineStart: number, column: number, isHeader: boolean): Omit<Context, "inBlock"> {
  const isKey = content.endsWith(":");
  const isOpen = isHeader || isKey || /^\s*(?:- *)*-$/.test(content);
  return { lineStart, lineEnd: lineStart + content.length, column, isOpen, isKey };
}

/** The number of spaces that a line begins with; undefined for a blank line. */
function indentOf(text: string, start: number, end: number): number | undefined {
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x20) at++;
  return at === end || text.charAt(at) === "\r" ? undefined : at - start;
}

/** The column of a line's key behind its dashes, or of its last dash when nothing or a block scalar follows. */
function columnOfKey(line: string): number {
  const [indent = ""] = /^ *(?:- +)*/.exec(line) ?? [];
  const rest = line.slice(indent.length);
  if (rest !== "" && !/^[|>-]/.test(rest)) return indent.length;
  return rest.startsWith("-") ? indent.length : Math.max(indent.lastIndexOf("-"), 0);
}

/** Whether the open key or dash has no value but the expression: the next line with content is not below it. */
function lacksValue(context: Context, text: string, groups: readonly Group[], index: number): boolean {
  if (!context.isOpen) return false;
  // A list may stand at the column of its key.
  const isBelow = (line: string, indent: number) =>
    indent > context.column || (indent === context.column && context.isKey && /^-(?:\s|$)/.test(line.slice(indent)));
  let next = index + 1;
  let at = text.indexOf("\n", groups[index]?.end) + 1;
  while (at > 0 && at < text.length) {
    while ((groups[next]?.end ?? text.length) < at) next++;
    const lineBreak = text.indexOf("\n", at);
    const line = text.slice(at, lineBreak === -1 ? text.length : lineBreak);
    const indent = line.search(/\S/);
    const group = groups[next];
    const isGroup = group?.isAlone === true && group.start === at + indent;
    if (indent !== -1 && line[indent] !== "#" && !isGroup) return !isBelow(line, indent);
    at = (isGroup ? text.indexOf("\n", group.end) : lineBreak) + 1;
  }
  return true;
}

/** What is masked so far without a line break behind the open key, so that its value can follow on the same line. */
function joined(masked: string, { lineStart, lineEnd }: Context): string {
  const line = masked.slice(lineStart, lineEnd);
  const header = /[|>][-+0-9]*$/.exec(line);
  const end = header && HEADER.test(line) ? lineStart + header.index : lineEnd;
  return masked.slice(0, end) + " ".repeat(masked.length - end);
}
