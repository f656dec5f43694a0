import type { Range } from "../../server/src/core/text/span.ts";

/** A fixture taken apart: files, the cursor, and what its comments expect. */
export interface Fixture {
  /** File name → text, without cursor and expectation lines. */
  readonly files: ReadonlyMap<string, string>;
  /** Where `$0` stood. */
  readonly cursor: { readonly file: string; readonly offset: number } | undefined;
  readonly expectations: readonly Expectation[];
}

export interface Expectation {
  readonly file: string;
  readonly range: Range;
  readonly severity: string;
  readonly rule: string;
  /** The whole message, or its beginning where it ends with `…`; undefined: any. */
  readonly message: string | undefined;
}

/** The file name of a fixture that names none. */
export const DEFAULT_FILE = "/file.yaml";

/**
 * Reads the test language. One string holds everything:
 *
 * - `#- /name.yaml` on a line of its own starts a file; without one, all is `/file.yaml`;
 * - `$0` is the cursor;
 * - a comment under a line marks a part of that line and says what is found there:
 *   `#        ^^^^^ error[openslo/target-range]: the message`. The message may be left out, or cut off with `…`.
 *   As `#` itself covers column 0, `#<^^^` marks from column 0 to the end of its carets.
 *
 * Comments that expect are taken out before the text is used, so that they never become content.
 */
export function parseFixture(text: string): Fixture {
  const files = new Map<string, string>();
  const expectations: Expectation[] = [];
  let cursor: Fixture["cursor"];
  for (const [file, body] of splitFiles(text)) {
    const lines: string[] = [];
    for (const line of body.split("\n")) {
      const expectation = readExpectation(line, file, lines.length - 1);
      if (expectation) expectations.push(expectation);
      else lines.push(line);
    }
    let content = lines.join("\n");
    const offset = content.indexOf("$0");
    if (offset >= 0) {
      cursor = { file, offset };
      content = content.slice(0, offset) + content.slice(offset + 2);
    }
    files.set(file, content);
  }
  return { files, cursor, expectations };
}

function splitFiles(text: string): readonly (readonly [string, string])[] {
  const trimmed = text.startsWith("\n") ? text.slice(1) : text;
  const parts = trimmed.split(/^#- (\/\S+)\n/m);
  const [first = ""] = parts;
  const files: (readonly [string, string])[] = first.trim() === "" && parts.length > 1 ? [] : [[DEFAULT_FILE, first]];
  for (let index = 1; index < parts.length; index += 2) files.push([parts[index] ?? "", parts[index + 1] ?? ""]);
  return files;
}

function readExpectation(line: string, file: string, above: number): Expectation | undefined {
  const match = /^(\s*#(<?)\s*)(\^+) (error|warning|information|hint)\[([^\]]+)\](?:: (.*))?$/.exec(line);
  if (match === null) return undefined;
  const [, lead = "", fromZero, carets = "", severity = "", rule = "", message] = match;
  const start = fromZero ? 0 : lead.length;
  const range = {
    start: { line: above, character: start },
    end: { line: above, character: lead.length + carets.length },
  };
  return { file, range, severity, rule, message };
}
