import type { RequestContext } from "#app/platform/http/load-context.ts";
import { dateFromInstant, instantFromDate, type Temporal } from "#app/shared/club-time.ts";
import type { PerkKind } from "../../rules/perk-kinds.ts";
import { noteOf } from "../../rules/perk-note.ts";
import type { PerkRow } from "../../queries/perk-list.server.ts";

type Reader = Pick<RequestContext, "ctx" | "format" | "texts">;

/** @returns a perk as lists show it, in the reader's language. */
export function describePerk(reader: Reader, perk: PerkRow) {
  return {
    id: perk.id,
    title: perk.title,
    summary: perk.summary,
    merchant: perk.merchantName,
    picture: pictureOf(perk.pictureKey),
    tag: reader.texts("perks")(perk.minTierRank > 1 ? "tag.tier" : `tag.${perk.kind}`),
    ...describePrice(reader, perk),
    ...describeNote(reader, perk),
  };
}

type Prices = {
  kind: PerkKind;
  listPriceFen: bigint | null;
  memberPriceFen: bigint | null;
  faceValueFen: bigint | null;
};

/** @returns what the owner pays, and what others do; a voucher says what it is worth, unless that is nothing. */
export function describePrice({ format, texts }: Pick<Reader, "format" | "texts">, perk: Prices) {
  const t = texts("perks");
  const yuan = (fen: bigint) => format.money(fen).replace(/\.00$/, "");
  const pays = perk.memberPriceFen ?? 0n;
  const worth = perk.listPriceFen ?? perk.faceValueFen ?? 0n;
  return {
    price: pays > 0n ? yuan(pays) : t("free"),
    isFree: pays === 0n,
    listPrice: worth > 0n ? t(perk.kind === "member_price" ? "listPrice" : "worth", { amount: yuan(worth) }) : null,
  };
}

/** @returns the line that says how long or how much, and whether it asks for attention. */
export function describeNote(
  { ctx, format, texts }: Reader,
  perk: { claimFrom: Date; claimUntil: Date; stock: number | null; claimed: number },
): { note: string; attend: boolean; isOver: boolean } {
  const { claimFrom, claimUntil, stock, claimed } = perk;
  const window = { claimFrom: instantFromDate(claimFrom), claimUntil: instantFromDate(claimUntil) };
  const note = noteOf({ ...window, stock, claimed }, ctx.clock.now());
  const t = texts("perks");
  const isOver = note.kind === "sold_out" || note.kind === "claim_over";
  const attend = note.kind === "few_left" || note.kind === "ends_soon";
  if (!("at" in note)) return { note: t(`note.${note.kind}`, { ...note }), attend, isOver };
  const at = note.kind === "not_started" ? format.time(dateFromInstant(note.at)) : format.dayOf(lastMoment(note.at));
  return { note: t(`note.${note.kind}`, { at: at.text }), attend, isOver };
}

/** A perk that ends at midnight ends, as people say it, on the day before. */
function lastMoment(until: Temporal.Instant): Date {
  return dateFromInstant(until.subtract({ milliseconds: 1 }));
}

/** @returns the address of a perk's picture, or of the one that stands in for it. */
export function pictureOf(pictureKey: string | null): string {
  return pictureKey === null ? "/scenes/community.svg" : `/pictures/${pictureKey}.svg`;
}
