/**
 * What two ways to write an owner have in common: `group:default/team-checkout`, `team:checkout`, `@shop/checkout`,
 * `checkout@shop.example` and `Checkout Team` are all `checkout`. Undefined for words that stand for nobody, and for what a
 * template fills in.
 */
export function ownerKey(owner: string): string | undefined {
  if (isTemplate(owner)) return undefined;
  const name = owner
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:/, "")
    .replace(/^.*\//, "")
    .replace(/^@/, "")
    .replace(/@.*$/, "")
    .replace(/[\s_]+/g, "-")
    .replace(/^team-|-team$/g, "");
  return name === "" || nobody.has(name) ? undefined : name;
}

const nobody: ReadonlySet<string> = new Set([
  "unknown",
  "tbd",
  "todo",
  "none",
  "n-a",
  "na",
  "guests",
  "guest",
  "nobody",
]);

/** Whether an owner is missing or only a word that stands for nobody: `TBD`. */
export function isNobody(owner: string | undefined): boolean {
  return owner === undefined || (!isTemplate(owner) && ownerKey(owner) === undefined);
}

function isTemplate(owner: string): boolean {
  return /[{}$<>]/.test(owner);
}

/** Whether an owner is a person, as far as the way to write it tells. */
export function isPerson(owner: string): boolean {
  return /^(?:@[^/]+|user:.+)$/i.test(owner.trim());
}
