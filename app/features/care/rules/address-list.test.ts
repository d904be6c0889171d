import { expect, test } from "vitest";
import { addressList } from "./address-list.ts";

test.each([
  [{ view: "open", kind: null, q: "" }, {}, "/staff/care"],
  [{ view: "open", kind: "repair", q: "" }, {}, "/staff/care?kind=repair"],
  [{ view: "waiting", kind: "repair" }, { kind: null }, "/staff/care?view=waiting"],
  [{ view: "open", after: "17.x" }, { emergency: "1" }, "/staff/care?emergency=1"],
  [{ view: "open", q: "6-1203" }, { after: "17.x" }, "/staff/care?q=6-1203&after=17.x"],
])("%j changed by %j is %s", (filter, change, address) => {
  expect(addressList(filter, change)).toBe(address);
});
