import type { RequestContext } from "#app/platform/http/load-context.ts";
import { groupPhone } from "#app/shared/phone.ts";
import type { MyRequest } from "../../queries/my-requests.server.ts";
import { categoryOf, type CareCategory, type CareKind } from "../../rules/care-kinds.ts";
import type { CareState } from "../../rules/move-request.ts";
import { owedIn } from "../../rules/promise-next.ts";
import { trackRequest } from "../../rules/track-request.ts";

export type RequestBand = { tone: "ok" | "attend" | "neutral"; text: string };

export type RequestCard = {
  id: string;
  number: string;
  kind: CareKind;
  category: CareCategory;
  title: string;
  /** What the owner waits for, or is asked for. */
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
    track: trackRequest({ ...request, scheduledAt: request.steps[0]?.at ?? null }).map(
      ({ stage, state: place, at }) => ({
        stage,
        state: place,
        day: at === null ? "" : format.dayOf(at).text,
      }),
    ),
    photoId: request.photos[0]?.id ?? null,
  };
}

/** @returns the one sentence that says where a request stands and until when. */
export function describeBand(
  { format, texts }: RequestContext,
  request: Pick<MyRequest, "kind" | "state" | "answeredAt" | "visitFrom" | "visitUntil" | "promisedAt" | "confirmedAt">,
): RequestBand {
  const t = texts("care");
  const { state, visitFrom, visitUntil } = request;
  if (state === "scheduled" && visitFrom !== null && visitUntil !== null) {
    return {
      tone: "ok",
      text: t("band.visit", { from: format.time(visitFrom).text, until: format.clock(visitUntil) }),
    };
  }
  const owed = owedIn(request);
  if (owed !== null) return { tone: "ok", text: t(`band.${owed}`, { by: format.time(request.promisedAt).text }) };
  return { tone: state === "completed" ? "attend" : "neutral", text: t(`band.${state satisfies CareState}`) };
}
