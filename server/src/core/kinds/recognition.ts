import type { Kind } from "./kind.ts";

/** What a document is to us. */
export type Recognition =
  | { readonly type: "ours"; readonly kind: Kind }
  /** Known `apiVersion`, unknown `kind`, or none that is text; `suggestion` is the nearest kind of that version. */
  | {
      readonly type: "unknownKind";
      readonly apiVersion: string;
      readonly kind: string | undefined;
      readonly allowed: readonly string[];
      readonly suggestion: string | undefined;
    }
  /** Known `kind`, an `apiVersion` that means to be one of ours. */
  | {
      readonly type: "unknownVersion";
      readonly apiVersion: string;
      readonly kind: string;
      readonly allowed: readonly string[];
      readonly suggestion: string | undefined;
    }
  /** Somebody else's, and read for what it says; `kind` is one of the sources. */
  | { readonly type: "source"; readonly kind: Kind }
  | { readonly type: "foreign" };
