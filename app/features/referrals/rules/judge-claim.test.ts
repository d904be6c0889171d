import { expect, test } from "vitest";
import { judgeClaim, type Claim } from "./judge-claim.ts";

const clean: Claim = {
  programmeOpen: true,
  referrerIsStaff: false,
  isReferrersOwnPhone: false,
  isInReferrersHousehold: false,
  isOnFile: false,
  isSuppressed: false,
};

test("accepts a friend whom the club does not know", () => {
  expect(judgeClaim(clean)).toEqual({ ok: true, value: undefined });
});

test.each<[Partial<Claim>, string]>([
  [{ programmeOpen: false }, "programme_closed"],
  [{ referrerIsStaff: true }, "staff_not_rewarded"],
  [{ isReferrersOwnPhone: true, isOnFile: true }, "yourself"],
  [{ isInReferrersHousehold: true, isOnFile: true }, "own_household"],
  [{ isOnFile: true }, "not_available"],
  [{ isSuppressed: true }, "not_available"],
])("refuses %j as %s", (change, reason) => {
  expect(judgeClaim({ ...clean, ...change })).toEqual({ ok: false, reason });
});

test("says the same of a number on file and of one that must not be contacted", () => {
  expect(judgeClaim({ ...clean, isOnFile: true })).toEqual(judgeClaim({ ...clean, isSuppressed: true }));
});
