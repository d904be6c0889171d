import { addPhoto, listMyRequests, readWarranty, reportCare } from "#app/features/care/public.server.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { ok } from "#app/shared/outcome.ts";
import type { OutcomeOf, Request } from "../conversations/requests.ts";
import { requestIdOf } from "../request-id.ts";
import { asMember, type Asked } from "./asked.ts";

/** Lines of a list that fit on a phone without scrolling. */
const LINES = 6;

/** Reports something broken. A photo that care cannot take is left out: the words are worth more than the refusal. */
export async function report(
  asked: Asked,
  { homeId, component, words, photos }: Request<"reportCare">,
): Promise<OutcomeOf<"reportCare">> {
  const ctx = asMember(asked);
  const { memberId } = ctx.actor;
  const { requestId, storage } = asked;
  for (const [nth, key] of photos.entries()) {
    const photoId = requestIdOf(requestId, nth);
    await addPhoto(ctx, storage, { requestId, memberId, photoId, file: storage.read(key) });
  }
  const category = component ?? "other";
  return reportCare(ctx, {
    requestId,
    memberId,
    homeId,
    kind: "repair",
    category,
    words,
    emergency: false,
    channel: "chat",
  });
}

/** @returns the household's newest repairs. */
export async function showRequests(asked: Asked): Promise<OutcomeOf<"listCareRequests">> {
  const { rows } = await listMyRequests(asMember(asked), { kind: "repair" });
  return ok(
    rows.slice(0, LINES).map(({ number, category, state, visitFrom }) => ({
      number,
      category,
      state,
      visitFrom: state === "scheduled" && visitFrom !== null ? instantFromDate(visitFrom) : null,
    })),
  );
}

export async function showWarranty(
  asked: Asked,
  { homeId }: Request<"readWarranty">,
): Promise<OutcomeOf<"readWarranty">> {
  return readWarranty(asMember(asked), { homeId });
}

/** Keeps a complaint, a suggestion or praise; the desk sorts it. */
export async function keepFeedback(
  asked: Asked,
  { kind, words }: Request<"recordFeedback">,
): Promise<OutcomeOf<"recordFeedback">> {
  const ctx = asMember(asked);
  return reportCare(ctx, {
    requestId: asked.requestId,
    memberId: ctx.actor.memberId,
    homeId: null,
    kind,
    category: "other",
    words,
    emergency: false,
    channel: "chat",
  });
}
