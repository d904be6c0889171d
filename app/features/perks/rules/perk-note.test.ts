import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { noteOf } from "./perk-note.ts";

const now = Temporal.Instant.from("2026-11-21T10:30:00+08:00");
const far = now.add({ hours: 24 * 40 });
const near = now.add({ hours: 24 * 7 });
const past = now.subtract({ hours: 1 });
const perk = { claimFrom: past, claimUntil: far, stock: null, claimed: 0 };

test.each([
  ["until when, where nothing is scarce", {}, { kind: "until", at: far }],
  ["what is left of a stock", { stock: 50, claimed: 9 }, { kind: "left", left: 41 }],
  ["the last few", { stock: 50, claimed: 47, claimUntil: near }, { kind: "few_left", left: 3 }],
  ["an end within a week, before the stock", { stock: 50, claimUntil: near }, { kind: "ends_soon", at: near }],
  ["nothing left", { stock: 50, claimed: 50 }, { kind: "sold_out" }],
  ["a start to come", { claimFrom: near }, { kind: "not_started", at: near }],
  ["an end gone by", { claimUntil: now, stock: 50, claimed: 50 }, { kind: "claim_over" }],
])("says %s", (_case, change, note) => {
  expect(noteOf({ ...perk, ...change }, now)).toEqual(note);
});
