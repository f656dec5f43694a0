/**
 * The keys that can no longer be added: of each list of alternatives all others, once a key of one is there.
 * An alternative is one key or several that go together.
 */
export function exclusiveKeys(
  keys: ReadonlySet<string>,
  ...alternatives: readonly (readonly string[])[]
): readonly string[] {
  const taken = alternatives.findIndex((group) => group.some((key) => keys.has(key)));
  return taken < 0 ? [] : alternatives.flatMap((group, index) => (index === taken ? [] : group));
}

/** Of an item that either names an object or has it written out: the half that is ruled out. */
export function referenceOrInline(keys: ReadonlySet<string>, reference: string): readonly string[] {
  return exclusiveKeys(keys, [reference], ["kind", "metadata", "spec"]);
}
