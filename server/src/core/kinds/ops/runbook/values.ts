import type { OpsObject } from "../../object.ts";
import { commandsOf } from "./commands.ts";
import { isKnownVariable } from "./environment.ts";
import { parametersOf } from "./parameter-text.ts";

/** What is known about the variables and parameters that commands use. */
export interface Values {
  /** Whether a variable gets its value in the runbook, or is one that every shell or a well-known tool has. */
  isSet(variable: string): boolean;
  /** Whether it is a parameter that can be left out and has no value then. */
  mayBeEmpty(parameter: string): boolean;
}

/** What the runbook says about its variables and parameters. */
export function valuesOf(object: OpsObject): Values {
  const sets = new Set(commandsOf(object).flatMap(({ script }) => [...(script?.sets ?? [])]));
  const parameters = parametersOf(object);
  const names = new Set([...parameters.keys()].map(asVariable));
  return {
    isSet: (variable) => sets.has(variable) || isKnownVariable(variable) || names.has(asVariable(variable)),
    mayBeEmpty(name) {
      const parameter = parameters.get(name);
      return parameter !== undefined && parameter.required !== true && (parameter.default ?? "") === "";
    },
  };
}

/** A parameter `node-name` reaches a shell as `NODE_NAME`, as far as it does at all. */
function asVariable(name: string): string {
  return name.toUpperCase().replaceAll("-", "_");
}
