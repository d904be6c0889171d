import { expect, test } from "vitest";
import {
  invitableBy,
  judgeInvitation,
  MAX_HOUSEHOLD,
  mayTakeOut,
  seesMate,
  type Relation,
} from "./household-rights.ts";

const someone = { isOwnPhone: false, isMember: false, taken: 2 };

test.each([
  ["owner", ["co_owner", "family", "tenant"]],
  ["co_owner", ["family", "tenant"]],
  ["family", []],
  ["tenant", []],
] as const)("%s may invite %j", (inviter, expected) => {
  expect(invitableBy(inviter)).toEqual(expected);
  for (const as of ["co_owner", "family", "tenant"] as const) {
    const isAllowed = judgeInvitation({ inviter, as, ...someone }).ok;
    expect(isAllowed, `${inviter} invites ${as}`).toBe(expected.some((relation) => relation === as));
  }
});

test.each([
  ["somebody of another home", { inviter: null }, "not_allowed"],
  ["the owner inviting their own phone", { isOwnPhone: true }, "own_phone"],
  ["somebody who belongs to it", { isMember: true }, "already_member"],
  ["one more than a household holds", { taken: MAX_HOUSEHOLD }, "household_full"],
] as const)("refuses an invitation of %s", (_, change, reason) => {
  expect(judgeInvitation({ inviter: "owner", as: "family", ...someone, ...change })).toMatchObject({
    ok: false,
    reason,
  });
});

test.each<[Relation, Relation, boolean]>([
  ["owner", "family", true],
  ["owner", "tenant", true],
  ["owner", "co_owner", false],
  ["co_owner", "tenant", true],
  ["co_owner", "owner", false],
  ["family", "tenant", false],
  ["tenant", "family", false],
])("%s may take out %s: %s", (by, whom, expected) => {
  expect(mayTakeOut({ by, whom, isSelf: false })).toBe(expected);
});

test("everybody but the owner may leave", () => {
  const leaving = (["owner", "co_owner", "family", "tenant"] as const).filter((relation) =>
    mayTakeOut({ by: relation, whom: relation, isSelf: true }),
  );
  expect(leaving).toEqual(["co_owner", "family", "tenant"]);
});

test("a tenant sees the owner and themselves, others see everybody", () => {
  expect(seesMate({ as: "tenant", isSelf: true, mate: "tenant" })).toBe(true);
  expect(seesMate({ as: "tenant", isSelf: false, mate: "owner" })).toBe(true);
  expect(seesMate({ as: "tenant", isSelf: false, mate: "family" })).toBe(false);
  expect(seesMate({ as: "family", isSelf: false, mate: "tenant" })).toBe(true);
});
