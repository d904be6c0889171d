import type { ClerkActor, Context } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { groupCode } from "#app/shared/codes.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { UNDO_MINUTES } from "../../commands/undo-redemption.server.ts";
import { toneOf } from "../../rules/judge-redemption.ts";
import type { TakeableVoucher } from "../../queries/takeable-voucher.server.ts";
import type { TillAnswerFacts } from "../../queries/till.server.ts";
import type { PerkKind } from "../../rules/perk-kinds.ts";
import { describePrice } from "./describe-perk.server.ts";

type Reader = Pick<RequestContext, "format" | "texts" | "club">;

/** @returns the till's full-screen answer in words: what it is, what to do, and the facts to check. */
export function describeAnswer(reader: Reader, ctx: Context<ClerkActor>, facts: TillAnswerFacts, attemptId: string) {
  const t = reader.texts("perks");
  const isUndone = facts.answer === "accepted" && !isStillTaken(ctx, facts);
  const answer = isUndone ? ("undone" as const) : facts.answer;
  return {
    id: attemptId,
    answer,
    tone: answer === "undone" ? ("amber" as const) : toneOf(answer),
    title: t(`answer.${answer}.title`),
    detail: describeDetail(reader, facts, answer),
    facts: describeFacts(reader, ctx, facts),
    rules: answer === "accepted" && facts.voucher !== null ? rulesOf(facts.voucher.perk) : [],
    isPaid: answer === "accepted" && facts.voucher !== null && !priceOf(reader, facts.voucher.perk).isFree,
    dutyPhone: toneOf(facts.answer) === "green" ? null : (reader.club?.dutyPhone ?? null),
    undo: answer === "accepted" && isFresh(ctx, facts) ? (facts.voucher?.id ?? null) : null,
  };
}

/** Whether the voucher is used by this very redemption, which has not been taken back. */
function isStillTaken({ actor }: Context<ClerkActor>, { voucher, at }: TillAnswerFacts): boolean {
  return voucher?.redeemedById === actor.clerkId && voucher.usedAt?.getTime() === at.getTime();
}

function isFresh({ clock }: Context<ClerkActor>, { at }: TillAnswerFacts): boolean {
  return clock.now().since(instantFromDate(at)).total("minutes") < UNDO_MINUTES;
}

function describeDetail(
  reader: Reader,
  { voucher }: TillAnswerFacts,
  answer: TillAnswerFacts["answer"] | "undone",
): string {
  const t = reader.texts("perks");
  const merchant = voucher?.perk.merchant.name;
  if (answer !== "accepted" || voucher === null) return t(`answer.${answer}.detail`, { merchant });
  return describeCharge(reader, voucher.perk);
}

type Charged = { kind: PerkKind; memberPriceFen: bigint | null };

/** Tells what to take from the customer. */
function describeCharge(reader: Reader, perk: Charged): string {
  const { price, isFree } = priceOf(reader, perk);
  return reader.texts("perks")(isFree ? "answer.accepted.free" : "answer.accepted.pay", { price });
}

function priceOf(reader: Reader, { kind, memberPriceFen }: Charged) {
  return describePrice(reader, { kind, memberPriceFen, listPriceFen: null, faceValueFen: null });
}

/** The perk's rules of use, each a line. */
function rulesOf({ body }: { body: string }): string[] {
  return body.split("\n").filter(Boolean);
}

/** @returns what the clerk checks before a voucher is taken: whose it is, what to charge and the rules of use. */
export function describeTakeable(reader: Reader, { id, code, perk, salutation }: TakeableVoucher) {
  const t = reader.texts("perks");
  return {
    id,
    code: groupCode(code),
    charge: describeCharge(reader, perk),
    facts: [
      { term: t("answer.perk"), value: perk.title },
      ...(salutation === null ? [] : [{ term: t("answer.member"), value: salutation }]),
      { term: t("answer.code"), value: groupCode(code) },
    ],
    rules: rulesOf(perk),
  };
}

/** Term and value; of another merchant's voucher nothing but its code. */
function describeFacts({ format, texts }: Reader, { actor }: Context<ClerkActor>, facts: TillAnswerFacts) {
  const t = texts("perks");
  const { voucher, answer, salutation } = facts;
  const code = { term: t("answer.code"), value: groupCode(facts.code) };
  if (voucher === null || answer === "other_merchant") return [code];
  const here = voucher.usedAtBranch?.id === actor.branchId ? t("answer.here") : voucher.usedAtBranch?.name;
  const used = voucher.usedAt && [format.time(voucher.usedAt).text, here, voucher.redeemedBy?.name];
  return [
    code,
    { term: t("answer.perk"), value: voucher.perk.title },
    ...(salutation === null ? [] : [{ term: t("answer.member"), value: salutation }]),
    ...(answer === "accepted" ? [{ term: t("answer.takenAt"), value: format.time(facts.at).text }] : []),
    ...(used && answer !== "accepted" ? [{ term: t("answer.usedAt"), value: used.filter(Boolean).join(" ") }] : []),
    ...(answer === "expired" ? [{ term: t("answer.endedAt"), value: format.time(voucher.validUntil).text }] : []),
    ...(answer === "cancelled" && voucher.cancelledAt
      ? [{ term: t("answer.returnedAt"), value: format.time(voucher.cancelledAt).text }]
      : []),
  ];
}
