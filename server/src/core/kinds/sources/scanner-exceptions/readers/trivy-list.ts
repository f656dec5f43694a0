import { parseDate, startOfDay } from "../../../../math/date.ts";
import type { YamlDocument } from "../../../../syntax/types.ts";
import { plainDate } from "../timestamps.ts";
import type { Exceptions, Expiry, StrangeKey, Waiver, Word } from "../view.ts";

/**
 * Reads `.trivyignore`: an id a line, with `exp:2026-12-31` anywhere behind it. All other words of a line are nothing to
 * Trivy, so that comments behind an id are common.
 */
export function readTrivyList({ text }: YamlDocument): Exceptions {
  const waivers: Waiver[] = [];
  const strangers: StrangeKey[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const [id, ...others] = wordsOf(line[0], line.index);
    if (!id || id.text.startsWith("#")) continue;
    const end = others.findIndex(({ text: word }) => word.startsWith("exp:"));
    const expiry = others[end] && expiryOf(others[end], others[end + 1]);
    waivers.push({
      ...{ name: id.text, id, section: "", scope: "", expiry, path: [], span: id.span },
      isVulnerability: VULNERABILITY.test(id.text),
    });
    if (!expiry) strangers.push(...strangersOf(others, id.text));
  }
  return { waivers, strangers, flaws: [], purls: [] };
}

/** `CVE-2026-12345`, `GHSA-jfh8-…`, `ALAS-2021-1`; but not `KSV-0001`, which is a misconfiguration. */
const VULNERABILITY = /^(?:CVE-[\dXYN]{4}|GHSA-\w{4}-|[A-Z]+-\d{4}[-:]\d)/i;

function wordsOf(line: string, start: number): readonly Word[] {
  return [...line.matchAll(/[^\s\uFEFF]+/g)].map((match) => ({
    text: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
    path: [],
  }));
}

function expiryOf(word: Word, next: Word | undefined): Expiry {
  const date = word.text.slice("exp:".length);
  const day = parseDate(date);
  if (day !== undefined) {
    const span = { start: word.span.start + "exp:".length, end: word.span.end };
    return { ...word, text: date, span, until: startOfDay(day), isBad: false };
  }
  // `exp: 2026-12-31` are two words.
  const isSplit = date === "" && next !== undefined && plainDate(next.text) !== undefined;
  const meant = plainDate(isSplit ? next.text : date);
  const span = { start: word.span.start, end: isSplit ? next.span.end : word.span.end };
  return {
    ...word,
    span,
    text: isSplit ? `exp: ${next.text}` : word.text,
    until: undefined,
    isBad: true,
    ...(meant ? { meant: `exp:${meant}` } : {}),
  };
}

/** Words before a comment that look like an end in another form: `expires:2026-12-31`, `exp=2026-12-31`. */
function strangersOf(words: readonly Word[], waiver: string): readonly StrangeKey[] {
  const comment = words.findIndex(({ text }) => text.startsWith("#"));
  return words.slice(0, comment < 0 ? words.length : comment).flatMap((word) => {
    const match = /^(exp|expires?|expiry|expired_at|expires_at|until)[:=](\d.*)$/i.exec(word.text);
    if (!match) return [];
    const known = ["exp:"];
    return [{ ...word, text: match[1] ?? "", known, holder: "waiver", waiver, value: match[2] } satisfies StrangeKey];
  });
}
