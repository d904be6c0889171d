import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { judgeProof } from "./judge-proof.ts";

const now = Temporal.Instant.from("2026-11-21T00:30+08:00");
const line = { netFen: 8_000_00n, sentAt: new Date("2026-11-19T23:30:00+08:00") };

test.each([
  [null, 8_000_00n, "2026-11-19"],
  [null, 8_000_00n, "2026-11-21"],
  ["amount_differs", 8_000_01n, "2026-11-20"],
  ["paid_in_future", 8_000_00n, "2026-11-22"],
  ["paid_before_sent", 8_000_00n, "2026-11-18"],
])("answers %s to %d fen paid on %s", (reason, paidFen, day) => {
  const judged = judgeProof({
    proof: { paidFen, paidOn: Temporal.PlainDate.from(day) },
    line,
    now,
    zone: "Asia/Shanghai",
  });
  expect(judged.ok ? null : judged.reason).toBe(reason);
});

test("proves nothing of a line that never left", () => {
  const proof = { paidFen: 8_000_00n, paidOn: Temporal.PlainDate.from("2026-11-20") };
  const judged = judgeProof({ proof, line: { ...line, sentAt: null }, now, zone: "Asia/Shanghai" });
  expect(judged).toMatchObject({ reason: "paid_before_sent" });
});
