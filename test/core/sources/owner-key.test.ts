import { expect, test } from "vitest";
import { ownerKey } from "../../../server/src/core/workspace/owner-key.ts";

test.each([
  "team-checkout",
  "checkout",
  "Checkout Team",
  "group:default/team-checkout",
  "Group:default/Checkout",
  "team:checkout",
  "@shop/team-checkout",
  "@checkout",
  "team_checkout@shop.example",
  " checkout ",
])("%s is the checkout team", (owner) => {
  expect(ownerKey(owner)).toBe("checkout");
});

test.each(["unknown", "TBD", "", "group:default/guests"])("%s is nobody", (owner) => {
  expect(ownerKey(owner)).toBeUndefined();
});

test.each(["team", "checkout-api", "steam-checkout"])("%s is another one", (owner) => {
  expect(ownerKey(owner)).not.toBe("checkout");
});
