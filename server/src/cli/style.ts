import { styleText } from "node:util";
import type { Severity } from "../core/findings.ts";
import type { Arguments } from "./arguments.ts";
import type { Io } from "./io.ts";

/** Colours for what is printed; each function gives its text back unchanged where colours are off. */
export interface Style {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  dim(text: string): string;
}

/** The colours that `--color` asks for; `auto` means on a terminal that has them, unless NO_COLOR (https://no-color.org) is set. */
export function styleFor(args: Arguments, { terminal, environment }: Io): Style {
  const when = args.oneOf("color", ["auto", "always", "never"]);
  const wanted = terminal !== null && !environment.NO_COLOR && environment.TERM !== "dumb";
  return when === "always" || (when === "auto" && wanted) ? coloured : plain;
}

const plain: Style = { severity: (_, text) => text, strong: (text) => text, dim: (text) => text };

const colours = { error: "red", warning: "yellow", information: "blue", hint: "cyan" } as const;

const coloured: Style = {
  severity: (severity, text) => styleText(["bold", colours[severity]], text),
  strong: (text) => styleText("bold", text),
  dim: (text) => styleText("dim", text),
};
