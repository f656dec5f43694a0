import { expect, test } from "vitest";
import { addressParts, pageStem } from "../../../server/src/core/text/page-address.ts";

test.each([
  ["https://runbooks.shop.example/runbooks/KubePodCrashLooping", "kubepodcrashlooping"],
  ["https://github.com/example/shop/blob/main/runbooks/restart-service.md#steps", "restart-service"],
  ["https://shop.example/runbooks/restart%20it/", "restart it"],
  ["https://shop.example/?page=1", undefined],
  ["https://shop.example", undefined],
  ["runbooks/restart.yaml", "restart"],
  ["../restart.MD?raw=1", "restart"],
  ["https://github.com/example/shop/tree/main/checkout/README.md", "checkout"],
  ["file:///shop/checkout/RUNBOOK.md", "checkout"],
  ["README.md", "readme"],
  ["/runbooks/{{ $labels.alertname }}", undefined],
  ["", undefined],
])("%s is the page %s", (address, stem) => {
  expect(pageStem(address)).toBe(stem);
});

test("the parts of an address leave out its site, query and fragment", () => {
  expect(addressParts("https://github.com/example/./shop//a.md?plain=1#L3")).toEqual(["example", "shop", "a.md"]);
});
