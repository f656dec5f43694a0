import type { Span } from "../text/span.ts";
import { isPlaceholder, mayHoldName, refersElsewhere, secretKey, tokenShapes } from "./secrets.ts";

/** A secret somewhere in a text. */
export interface PlacedSecret {
  /** `a GitHub token`, `a password`. */
  readonly what: string;
  /** Of the secret itself. */
  readonly span: Span;
}

/** What has the shape of a secret, wherever it stands. Numbers that count up, repetitions and `EXAMPLE` are none. */
export function shapedSecrets(text: string): readonly PlacedSecret[] {
  const keys = [...text.matchAll(PRIVATE_KEY)].map(({ index, 1: first = "" }) => ({
    what: "a private key",
    span: { start: index, end: index + first.length },
  }));
  const tokens = tokenShapes.flatMap(({ what, pattern }) =>
    [...text.matchAll(new RegExp(pattern, "g"))]
      .filter(([token]) => !isMadeUp(token))
      .map(({ 0: token, index }) => ({ what, span: { start: index, end: index + token.length } })),
  );
  return [...keys, ...tokens];
}

/** The first line of a key that has some lines more: one with dots in it shows only where a key goes. */
const PRIVATE_KEY = /(-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----)\s+[A-Za-z0-9+/=]{30}/g;

/** What a command or a configuration gives away by its key: `--password …`, `token: …`, `Authorization: Bearer …`. */
export function keyedSecrets(text: string): readonly PlacedSecret[] {
  const pairs = [...text.matchAll(OPTION), ...text.matchAll(PAIR)];
  const found = pairs.flatMap((match): readonly PlacedSecret[] => {
    const [whole, key = "", quote = "", quoted, bare] = match;
    const value = quoted ?? bare ?? "";
    const what = secretKey(key);
    if (what === undefined || !isTelling(value) || (mayHoldName.test(key) && isName(value))) return [];
    const start = match.index + whole.length - quote.length - value.length;
    return [{ what: `a ${what}`, span: { start, end: start + value.length } }];
  });
  return [...found, ...behindLeads(text)];
}

/** `--password value` */
const OPTION = /(?<![\w-])--([a-z][\w-]{2,60})[ \t]+(?:(["'])([^"'\n]{1,200})\2|([^\s"'`,;&|]{1,200}))/g;

/** `password=value`, `"token": "value"` */
const PAIR =
  /(?<![\w$.{])([A-Za-z][\w.-]{2,60})["']?[ \t]*[=:][ \t]*(?:(["'])([^"'\n]{1,200})\2|([^\s"'`,;&|]{1,200}))/g;

/** Under `secret` stands the name of one as often as not. */
function isName(value: string): boolean {
  return /^[a-z0-9]+(?:[-./][a-z0-9]+)+$/.test(value);
}

function behindLeads(text: string): readonly PlacedSecret[] {
  return leads.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly PlacedSecret[] => {
      const [, lead = "", secret = ""] = match;
      const start = match.index + lead.length;
      return isTelling(secret) ? [{ what, span: { start, end: start + secret.length } }] : [];
    }),
  );
}

/** What a secret stands behind, and the secret: headers, addresses with a user, options of programs without a telling name. */
const leads: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a token", pattern: /\b(Authorization:\s*(?:Bearer|Basic|Token)\s+)([\w.~+/=-]{12,})/gi },
  { what: "a password", pattern: /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,60}:)([^\s/@"']{1,100})@/gi },
  {
    what: "a password",
    pattern: /(\bcurl\b[^\n|;]{0,200}?\s(?:-u|--user)[ \t=]?["']?[^\s:"']{1,60}:)([^\s"'|;&]{1,100})/g,
  },
  { what: "a password", pattern: /(\bsshpass[ \t]+-p[ \t]?["']?)([^\s"'|;&]{1,100})/g },
  { what: "a password", pattern: /(\bmysql(?:dump|admin)?\b[^\n|;]{0,200}?\s-p["']?)([^\s"'|;&]{1,100})/g },
  { what: "a password", pattern: /(\bredis-cli\b[^\n|;]{0,200}?\s-a[ \t]+["']?)([^\s"'|;&]{1,100})/g },
];

/** Whether a value can only be a secret: letters and digits that are no words and stand for nothing else. */
function isTelling(value: string): boolean {
  return (
    value.length >= 8 &&
    /\d/.test(value) &&
    /[A-Za-z]/.test(value) &&
    !/[<>{}()$]|\.\.\.|…/.test(value) &&
    !/pass|secret|token|test|foo|your|value|here/i.test(value) &&
    !refersElsewhere(value) &&
    !isPlaceholder(value) &&
    !isMadeUp(value)
  );
}

function isMadeUp(text: string): boolean {
  return /example|x{4}|\*{3}|0{6}|123456|abcdef|(.)\1{5}/i.test(text);
}
