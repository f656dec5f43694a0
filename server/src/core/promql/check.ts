import { promqlParser } from "../libraries.ts";
import { unknownFunction } from "./functions.ts";
import { maskPromql } from "./mask.ts";
import { isMetricsql } from "./metricsql.ts";

/** What is wrong at a stretch of a query, in UTF-16 code units of the query as given. */
export interface PromqlProblem {
  readonly start: number;
  readonly end: number;
  /** A phrase without a capital or a full stop: "unexpected `)`". */
  readonly message: string;
}

/** Later problems often follow from earlier ones. */
const MAX_PROBLEMS = 3;

/**
 * Checks that a query can be parsed as PromQL (grammar of Prometheus' own editor); types are not checked. Template
 * expressions (`{{ … }}`) and dashboard variables (`$__rate_interval`, `${name}`, `[[name]]`) stand for whatever may
 * stand at their place. No problem here: an empty query, one made by control expressions (`{{ if … }}`), and one
 * that calls functions of MetricsQL.
 */
export function checkPromql(text: string): { readonly problems: readonly PromqlProblem[] } {
  const masked = maskPromql(text);
  if (masked === undefined || /^(?:\s|#[^\n]*(?:\n|$))*$/.test(masked.text)) return { problems: [] };
  if (isMetricsql(masked.text)) return { problems: [] };
  if (masked.unbalanced) return { problems: [masked.unbalanced] };
  const problems: PromqlProblem[] = [];
  let query = masked.text;
  while (problems.length < MAX_PROBLEMS) {
    const error = firstError(query);
    if (!error) break;
    const misnamed = unknownFunction(query, error.start);
    if (!misnamed) {
      // Without the function's name its arguments are a list in parentheses, which is no error of the author's.
      const isOfArguments = problems.length > 0 && query[error.start] === ",";
      if (!isOfArguments) problems.push(describe(query, text, error));
      break;
    }
    problems.push(misnamed);
    query = query.slice(0, misnamed.start) + " ".repeat(misnamed.end - misnamed.start) + query.slice(misnamed.end);
  }
  return { problems };
}

interface ParseError {
  readonly start: number;
  readonly end: number;
  /** The name of the grammar's node around it, and of the one before it. */
  readonly around: string;
  readonly after: string;
}

function firstError(query: string): ParseError | undefined {
  let first: ParseError | undefined;
  promqlParser()
    .parse(query)
    .iterate({
      enter: ({ type, from, to, node }) => {
        if (first) return false;
        if (!type.isError) return true;
        first = { start: from, end: to, around: node.parent?.name ?? "", after: node.prevSibling?.name ?? "" };
        return false;
      },
    });
  return first;
}

/** Says what is wrong at an error; `query` is what was parsed, `text` what the author wrote. */
function describe(query: string, text: string, { start, end, around, after }: ParseError): PromqlProblem {
  const token = tokenAt(query, start, end);
  if (!token) return { ...lastToken(query), message: "unexpected end of the query" };
  const written = text.slice(token.start, token.end);
  if (around === "UnquotedLabelMatcher" && after === "MatchOp") {
    return { ...token, message: `unexpected \`${written}\`; the value of a label must be in quotes` };
  }
  if (around === "UnquotedLabelMatcher" && after === "LabelName" && start === end) {
    const name = lastToken(query.slice(0, start));
    return { ...name, message: `label \`${text.slice(name.start, name.end)}\` lacks an operator and a value` };
  }
  if (around === "LabelMatchers" && start === end) return { ...token, message: `missing \`,\` before \`${written}\`` };
  const hint = written === "=" ? "; use `==` to compare" : "";
  return { ...token, message: `unexpected \`${written}\`${hint}` };
}

/** The token at or behind an offset; undefined when only white space and comments are left. */
function tokenAt(query: string, start: number, end: number): { start: number; end: number } | undefined {
  if (end > start) return { start, end };
  NEXT_TOKEN.lastIndex = start;
  const token = NEXT_TOKEN.exec(query)?.[1];
  return token === undefined ? undefined : { start: NEXT_TOKEN.lastIndex - token.length, end: NEXT_TOKEN.lastIndex };
}

const TOKEN = /[\w:.]+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[=!<>]=|[=!]~|[^\s]/.source;
const NEXT_TOKEN = new RegExp(`(?:\\s|#[^\\n]*(?:\\n|$))*(${TOKEN})`, "y");

function lastToken(query: string): { start: number; end: number } {
  let last = { start: 0, end: query.length };
  const tokens = new RegExp(`#[^\\n]*|(${TOKEN})`, "g");
  for (const match of query.matchAll(tokens)) {
    if (match[1] !== undefined) last = { start: match.index, end: match.index + match[1].length };
  }
  return last;
}
