import type { YamlDocument } from "../syntax/types.ts";
import type { Path } from "../text/path.ts";

/** All of `T` may be missing: what an author has not yet typed, or typed in a wrong way, is undefined. */
export type Partially<T> = T extends readonly (infer Item)[]
  ? readonly (Partially<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Partially<T[Key]> }
    : T;

/** One recognised object: a document of its own or an inline one. */
export interface OpsObject<Value = unknown> {
  /** The kind's id, e.g. `openslo/v1 SLO`; an inline object has the id of its standalone kind. */
  readonly kind: string;
  readonly name: string | undefined;
  /** Where the name stands; relative to the object. */
  readonly nameAt: Path;
  /** The object's value without the parts that have the wrong type. */
  readonly value: Partially<Value>;
  /** Where the object stands in its document: `[]`, or the inline object's path. */
  readonly path: Path;
  /** The object that holds this inline one. */
  readonly parent: OpsObject | undefined;
  readonly document: YamlDocument;
}
