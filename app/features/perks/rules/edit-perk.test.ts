import { expect, test } from "vitest";
import { judgeEdit, type PerkPromise } from "./edit-perk.ts";

const before: PerkPromise = {
  merchantId: "tea",
  kind: "member_price",
  listPriceFen: 16_800n,
  memberPriceFen: 6_800n,
  faceValueFen: null,
};
const edit = { state: "published" as const, claimed: 9, before, after: before, stock: 50 };

test("lets words, stock and dates of a published perk change", () => {
  expect(judgeEdit(edit).ok).toBe(true);
});

test("lets everything of a draft change", () => {
  expect(judgeEdit({ ...edit, state: "draft", after: { ...before, memberPriceFen: 7_000n } }).ok).toBe(true);
});

test.each([
  ["perk_ended", { state: "ended" as const }],
  ["promise_fixed", { after: { ...before, memberPriceFen: 7_000n } }],
  ["promise_fixed", { after: { ...before, merchantId: "books" } }],
  ["stock_below_claimed", { stock: 8 }],
])("refuses: %s", (reason, change) => {
  expect(judgeEdit({ ...edit, ...change })).toMatchObject({ ok: false, reason });
});

test("takes stock down to what is claimed, and away", () => {
  expect(judgeEdit({ ...edit, stock: 9 }).ok).toBe(true);
  expect(judgeEdit({ ...edit, stock: null }).ok).toBe(true);
});
