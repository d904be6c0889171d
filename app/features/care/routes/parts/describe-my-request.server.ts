import { nowDate } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { groupPhone } from "#app/shared/phone.ts";
import type { MyRequest } from "../../queries/my-requests.server.ts";
import { categoryOf, wordingOf, type CareCategory, type CareKind } from "../../rules/care-kinds.ts";
import { owedIn } from "../../rules/promise-next.ts";
import { trackRequest } from "../../rules/track-request.ts";

/** Whose turn it is, and what they wait for or are asked for. */
type RequestBand = { turn: "club" | "owner" | "nobody"; tone: "ok" | "attend" | "neutral"; text: string };

export type RequestCard = {
  id: string;
  number: string;
  kind: CareKind;
  category: CareCategory;
  title: string;
  band: RequestBand;
  visitor: { name: string; phone: string; href: string } | null;
  track: { stage: string; state: "done" | "now" | "ahead" | "ended"; day: string }[];
  photoId: string | null;
};

/** @returns one of the household's requests as lists and its own page show it. */
export function describeMyRequest(context: RequestContext, request: MyRequest): RequestCard {
  const { format, texts, ctx } = context;
  const { id, number, kind, state, visitorName, visitorPhoneEnc } = request;
  const category = categoryOf(kind, request.category);
  const phone = state === "scheduled" && visitorPhoneEnc !== null ? ctx.vault.decrypt(visitorPhoneEnc) : null;
  return {
    id,
    number,
    kind,
    category,
    title: request.words || texts("care")(`category.${category}`),
    band: describeBand(context, request),
    visitor:
      visitorName !== null && phone !== null
        ? { name: visitorName, phone: groupPhone(phone), href: `tel:${phone}` }
        : null,
    track: trackRequest(request).map(({ stage, state: place, at }) => ({
      stage,
      state: place,
      day: at === null ? "" : format.dayOf(at).text,
    })),
    photoId: request.photoId,
  };
}

/**
 * @returns until when a report is answered, for as long as it only has arrived; null once it is being seen to or late.
 *   Praise is thanked for, and promised no answer.
 */
export function describeReceived(
  { format, ctx }: RequestContext,
  { kind, state, answeredAt, promisedAt }: Pick<MyRequest, "kind" | "state" | "answeredAt" | "promisedAt">,
): { by: string | null } | null {
  const isWaiting = state === "reported" && answeredAt === null;
  if (kind === "praise") return isWaiting ? { by: null } : null;
  return isWaiting && promisedAt > nowDate(ctx) ? { by: format.time(promisedAt).text } : null;
}

/** @returns the one sentence that says where a request stands and until when; it owns up to a promise that was broken. */
function describeBand(
  { format, texts, ctx }: RequestContext,
  request: Pick<MyRequest, "kind" | "state" | "answeredAt" | "visitFrom" | "visitUntil" | "promisedAt">,
): RequestBand {
  const t = texts("care");
  const { state, visitFrom, visitUntil, promisedAt } = request;
  const owed = owedIn(request);
  if (request.kind === "praise") {
    return owed === null
      ? { turn: "nobody", tone: "neutral", text: t(`state.${state}`, { context: wordingOf(request.kind) }) }
      : { turn: "club", tone: "ok", text: t("band.praise") };
  }
  if (owed === null) {
    const asked = t(request.kind === "repair" ? "band.completed" : "band.settled");
    return state === "completed"
      ? { turn: "owner", tone: "attend", text: asked }
      : { turn: "nobody", tone: "neutral", text: t(`state.${state}`) };
  }
  const by = format.time(promisedAt).text;
  if (promisedAt < nowDate(ctx)) return { turn: "club", tone: "attend", text: t("band.late", { by }) };
  const from = visitFrom === null ? "" : format.time(visitFrom).text;
  const until = visitUntil === null ? "" : format.clock(visitUntil);
  return { turn: "club", tone: "ok", text: t(`band.${owed}`, { by, from, until }) };
}
