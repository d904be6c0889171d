import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal, todayIn } from "#app/shared/club-time.ts";
import { judgeClaim, judgeOffer, voucherValidUntil, type Claimant, type ClaimTerms } from "./judge-claim.ts";

const zone = "Asia/Shanghai";
const now = Temporal.Instant.from("2026-11-21T10:30:00+08:00");

const open: ClaimTerms = {
  state: "published",
  merchantActive: true,
  claimFrom: now.subtract({ hours: 1 }),
  claimUntil: now.add({ hours: 1 }),
  stock: 50,
  claimed: 49,
  perMemberLimit: 1,
  minTierRank: 1,
  communityIds: [],
};
const owner: Claimant = { tierRank: 1, communityIds: ["yunhu"], held: 0 };

test("lets an owner claim the last voucher", () => {
  expect(judgeClaim({ terms: open, claimant: owner, now })).toEqual({ ok: true, value: undefined });
});

describe("gives the reason why not", () => {
  test.each<[string, Partial<ClaimTerms>, Partial<Claimant>]>([
    ["not_offered", { state: "draft" }, {}],
    ["not_offered", { state: "ended" }, {}],
    ["not_offered", { merchantActive: false }, {}],
    ["not_started", { claimFrom: now.add({ seconds: 1 }) }, {}],
    ["claim_over", { claimUntil: now }, {}],
    ["other_community", { communityIds: ["cuihu"] }, {}],
    ["other_community", { communityIds: ["yunhu"] }, { communityIds: [] }],
    ["tier_too_low", { minTierRank: 2 }, {}],
    ["limit_reached", {}, { held: 1 }],
    ["sold_out", { claimed: 50 }, {}],
  ])("%s", (reason, terms, claimant) => {
    const verdict = judgeClaim({ terms: { ...open, ...terms }, claimant: { ...owner, ...claimant }, now });
    expect(verdict).toMatchObject({ ok: false, reason });
  });
});

test.each<[string, Partial<ClaimTerms>, Partial<Claimant>]>([
  ["a perk without limit of stock", { stock: null, claimed: 1_000_000 }, {}],
  ["one of several communities", { communityIds: ["cuihu", "yunhu"] }, {}],
  ["a home in one of them", { communityIds: ["yunhu"] }, { communityIds: ["cuihu", "yunhu"] }],
  ["a second voucher where two are allowed", { perMemberLimit: 2 }, { held: 1 }],
  ["a higher tier", { minTierRank: 2 }, { tierRank: 3 }],
  ["the first moment", { claimFrom: now }, {}],
])("allows %s", (_case, terms, claimant) => {
  expect(judgeClaim({ terms: { ...open, ...terms }, claimant: { ...owner, ...claimant }, now }).ok).toBe(true);
});

test("says that a voucher is in hand before it says that none is left", () => {
  const verdict = judgeClaim({ terms: { ...open, claimed: 50 }, claimant: { ...owner, held: 1 }, now });
  expect(verdict).toMatchObject({ reason: "limit_reached" });
});

test("says that a perk is not for this member before it says that none is left", () => {
  const terms = { ...open, claimed: 50, communityIds: ["cuihu"] };
  expect(judgeClaim({ terms, claimant: owner, now })).toMatchObject({ reason: "other_community" });
});

test("looks at the offer without knowing who asks", () => {
  expect(judgeOffer(open, now).ok).toBe(true);
  expect(judgeOffer({ ...open, claimed: 50 }, now)).toMatchObject({ reason: "sold_out" });
});

describe("a voucher's last moment", () => {
  const useUntil = Temporal.Instant.from("2026-12-31T23:59:59+08:00");

  test.each([
    [null, "2026-12-31T23:59:59+08:00"],
    [0, "2026-11-21T23:59:59.999+08:00"],
    [7, "2026-11-28T23:59:59.999+08:00"],
    [365, "2026-12-31T23:59:59+08:00"],
  ])("usable for %s days: %s", (usableDays, expected) => {
    const until = voucherValidUntil({ now, usableDays, useUntil, zone });
    expect(until.toString()).toBe(Temporal.Instant.from(expected).toString());
  });

  test("is never before the claim, never after the perk's end, and counts the club's days", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 86_400_000 * 20 }), (usableDays, ms) => {
        const claimedAt = now.add({ milliseconds: ms });
        const end = claimedAt.add({ hours: 24 * 500 });
        const until = voucherValidUntil({ now: claimedAt, usableDays, useUntil: end, zone });
        expect(Temporal.Instant.compare(until, claimedAt)).toBeGreaterThanOrEqual(0);
        expect(todayIn(claimedAt, zone).until(todayIn(until, zone)).days).toBe(usableDays);
      }),
    );
  });
});
