import type { Temporal } from "#app/shared/club-time.ts";
import { normalizeName } from "#app/shared/text.ts";
import { judgeProof } from "./judge-proof.ts";
import { moveLine, type LineState } from "./move-payout.ts";
import type { ResultRow } from "./read-bank-result.ts";

/** What becomes of a row: the first two are booked, `settled` has been, the rest is for a person to look at. */
export type Verdict =
  | "pays"
  | "returns"
  | "settled"
  | "unknown"
  | "twice"
  | "unclear"
  | "amount_differs"
  | "name_differs"
  | "no_bank_reference"
  | "reference_used"
  | "no_day"
  | "paid_in_future"
  | "paid_before_sent"
  | "not_sent"
  | "contradicts"
  | "no_reason"
  | "own_payment";

/** Those that booking takes up: whoever books may be another than who brought the file. */
export const BOOKABLE: readonly Verdict[] = ["pays", "returns", "own_payment"];

/** The payment that a row's reference names. */
export type MatchedLine = {
  memberId: string;
  state: LineState;
  netFen: bigint;
  sentAt: Date | null;
  holderName: string;
  proofReference: string | null;
};

/**
 * Compares a row of the bank's result file with the payment it names.
 * @param isRepeated whether an earlier row of the file has the same reference.
 * @param isUsed whether the bank's reference proves another payment.
 * @param settler who is going to book it: nobody says of a payment to themselves that it was paid or came back.
 */
export function judgeResultRow({
  row,
  line,
  isRepeated,
  isUsed,
  settler,
  now,
  zone,
}: {
  row: Pick<ResultRow, "name" | "amountFen" | "outcome" | "bankReference" | "paidOn" | "reason">;
  line: MatchedLine | null;
  isRepeated: boolean;
  isUsed: boolean;
  settler: { memberId: string | null };
  now: Temporal.Instant;
  zone: string;
}): Verdict {
  if (line === null) return "unknown";
  if (isRepeated) return "twice";
  if (row.outcome === null) return "unclear";
  if (!isSameName(row.name, line.holderName)) return "name_differs";
  if (row.amountFen !== line.netFen) return "amount_differs";
  if (row.outcome === "returned") return judgeReturn(row, line, settler);

  if (row.bankReference === "") return "no_bank_reference";
  if (line.state === "paid") return line.proofReference === row.bankReference ? "settled" : "contradicts";
  if (line.state === "returned") return "contradicts";
  if (!moveLine({ state: line.state, move: "confirm" }).ok) return "not_sent";
  if (isUsed) return "reference_used";
  if (row.paidOn === null) return "no_day";
  if (line.memberId === settler.memberId) return "own_payment";
  const proven = judgeProof({ proof: { paidFen: row.amountFen, paidOn: row.paidOn }, line, now, zone });
  return proven.ok ? "pays" : proven.reason;
}

/** The payee is told why, so a reason has to be there. */
function judgeReturn(
  { reason }: Pick<ResultRow, "reason">,
  { state, memberId }: MatchedLine,
  settler: { memberId: string | null },
): Verdict {
  if (state === "returned") return "settled";
  if (!moveLine({ state, move: "return" }).ok) return "not_sent";
  if (reason === "") return "no_reason";
  return memberId === settler.memberId ? "own_payment" : "returns";
}

/** Some banks hide a part of the name: 林* is 林静. */
function isSameName(written: string, holder: string): boolean {
  const [marks, signs] = [Array.from(written.replace(/^'/, "")), Array.from(normalizeName(holder))];
  const saysSomething = marks.some((mark) => mark !== "*");
  return (
    saysSomething && marks.length === signs.length && marks.every((mark, nth) => mark === "*" || mark === signs[nth])
  );
}
