import { type ExampleParts, policyExample } from "./examples.ts";

/** What an example of a rule about exceptions has of its own. */
export interface ExceptionExampleParts extends ExampleParts {
  readonly limits?: string;
  /** The keys of the only exception, one a line; the first is its id. */
  readonly entry: readonly string[];
  /** The keys of a second one. */
  readonly another?: readonly string[];
}

/** A whole policy around an exception, for a rule's `avoid` and `prefer`. */
export function exceptionExample({ limits, entry, another, ...parts }: ExceptionExampleParts): string {
  const entries = [entry, another ?? []].filter((lines) => lines.length > 0);
  const lines = [
    "  exceptions:",
    ...(limits === undefined ? [] : [`    limits: ${limits}`]),
    "    entries:",
    ...entries.flatMap(([first = "", ...more]) => [`      - ${first}`, ...more.map((line) => `        ${line}`)]),
  ];
  return `${policyExample(parts)}${lines.join("\n")}\n`;
}
