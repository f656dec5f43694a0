import type { DocumentRule } from "./rule.ts";
import unknownApiVersion from "./schema/rules/unknown-api-version.ts";
import unknownKind from "./schema/rules/unknown-kind.ts";
import duplicateKey from "./yaml/rules/duplicate-key.ts";
import syntax from "./yaml/rules/syntax.ts";

/** The rules about documents of any kind. */
export const documentRules: readonly DocumentRule[] = [syntax, duplicateKey, unknownKind, unknownApiVersion];
