import type { RangeEdit } from "../../../findings.ts";
import type { Fence } from "../../../syntax/markdown/types.ts";
import { insertEntry, replaceSpan } from "../../fix.ts";
import type { OpsObject } from "../../object.ts";
import type { Step } from "./view.ts";

/** Adds `key` to a step in YAML, or `x-key` to the attributes of a fence. Undefined where there is no place for it. */
export function addToStep(object: OpsObject, step: Step, key: string, text: string): RangeEdit | undefined {
  if (!step.fence) return insertEntry(object, step.path, key, text);
  return addAttribute(object, step.fence, `x-${key}`, text);
}

/** How a step names what would be added: `confirm`, `x-confirm`. */
export function keyOf({ fence }: Step, key: string): string {
  return fence ? `x-${key}` : key;
}

function addAttribute(object: OpsObject, fence: Fence, name: string, text: string): RangeEdit | undefined {
  if (fence.attributeProblem) return undefined;
  const { info, infoSpan } = fence;
  const isJson = /\{\s*(?:"[\s\S]*)?\}\s*$/.test(info);
  const isBraced = info.trimEnd().endsWith("}");
  const at = infoSpan.start + (isBraced ? info.lastIndexOf("}") : info.trimEnd().length);
  const isFirst = fence.attributes.length === 0;
  const value = JSON.stringify(text);
  const json = `${JSON.stringify(name)}:${value}`;
  const insert = isJson ? `${isFirst ? "" : ","}${json}` : isFirst && !isBraced ? ` {${json}}` : ` ${name}=${value}`;
  return replaceSpan(object, { start: at, end: at }, insert);
}
