/**
 * What two ways to write an owner have in common: `group:default/team-checkout`, `team:checkout`, `@shop/checkout`,
 * `checkout@shop.example` and `Checkout Team` are all `checkout`. Undefined for words that stand for nobody.
 */
export function ownerKey(owner: string): string | undefined {
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
