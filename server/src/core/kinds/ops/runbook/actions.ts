import type { Span } from "../../../text/span.ts";
import { decoded } from "../../../text/uri.ts";
import { insertText } from "../../fix.ts";
import type { TextAction } from "../../kind-features.ts";
import type { OpsObject } from "../../object.ts";
import type { RuleContext } from "../../rule.ts";
import { RUNBOOK_PAGE } from "../names.ts";
import { missingSections } from "./sections.ts";

/**
 * What can be made of a page: a runbook with fields, from its first line; sections that it lacks, from those beside which
 * they belong.
 */
export function pageActions(object: OpsObject, at: Span, { workspace }: RuleContext): readonly TextAction[] {
  const { document } = object;
  if (!document.markdown) return [];
  const touches = ({ start, end }: Span) => start <= at.end && at.start <= end;
  const isPage = RUNBOOK_PAGE.kinds.includes(object.kind);
  const isFirstLine = !document.text.slice(0, at.start).includes("\n");
  const missing = missingSections(document).filter(({ beside }) => touches(beside.span));
  return [
    ...(isPage && isFirstLine ? frontMatterAction(object, workspace.self.uri) : []),
    ...missing.map((section) => ({
      title: `Insert missing section "${section.title}"`,
      edits: [insertText(object, section.at, section.text)],
    })),
  ];
}

/** Front matter of `ops/v1`; keys of somebody else's stay below ours. Not where one of them means something else there. */
function frontMatterAction(object: OpsObject, uri: string): readonly TextAction[] {
  const { text, markdown, value, problems } = object.document;
  // Hugo's other sort of front matter would end up in the text.
  if (/^\uFEFF?\+\+\+/.test(text)) return [];
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const keys = ["apiVersion: ops/v1", "kind: Runbook", `name: ${nameFrom(uri)}`].join(newline) + newline;
  const title = "Add front matter that makes this page a runbook";
  const there = markdown?.frontMatter;
  if (!there) {
    const start = text.startsWith("\uFEFF") ? 1 : 0;
    return [{ title, edits: [insertText(object, start, `---${newline}${keys}---${newline}${newline}`)] }];
  }
  if (problems.length > 0) return [];
  const isTaken = ["apiVersion", "kind", "name"].some((key) => Object.hasOwn((value ?? {}) as object, key));
  return isTaken ? [] : [{ title, edits: [insertText(object, there.content.start, keys)] }];
}

/** A name from the file's, which may be an alert's: `KubePodCrashLooping.md`; from the folder's for `RUNBOOK.md`. */
function nameFrom(uri: string): string {
  const [folder = "", file = ""] = uri.split("/").slice(-2).map(decoded);
  const stem = file.replace(/\.\w+$/, "");
  const words = /^runbook$/i.test(stem) ? folder : stem;
  const name = words
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 63)
    .replace(/^-+|-+$/g, "");
  return name === "" ? "runbook" : name;
}
