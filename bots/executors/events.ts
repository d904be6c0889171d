import {
  cancelRegistration,
  listEvents,
  listMyRegistrations,
  readMyRegistration,
  registerForEvent,
} from "#app/features/events/public.server.ts";
import { memberCard, readStanding } from "#app/features/membership/public.server.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { dateFromInstant, instantFromDate, todayIn, type Temporal } from "#app/shared/club-time.ts";
import { ok, refuse } from "#app/shared/outcome.ts";
import type { OutcomeOf, RegistrationLine, Request } from "../conversations/requests.ts";
import { asMember, type Asked } from "./asked.ts";

const MONTHS = 12;

/** @returns the coming events that the member can book, soonest first; full ones are shown as full. */
export async function offerEvents(
  asked: Asked,
  { month, category }: Request<"listEvents">,
): Promise<OutcomeOf<"listEvents">> {
  const ctx = asMember(asked);
  const bookableBy = await readStanding(ctx.db, ctx.actor.memberId);
  const between = month === null ? {} : { between: monthToCome(month, ctx) };
  const { rows } = await listEvents(ctx, { category, after: null, bookableBy, ...between });
  return ok(
    rows.map(({ id, title, place, startsAt, freeSeats, feeFen }) => ({
      id,
      title,
      place,
      startsAt: instantFromDate(startsAt),
      seatsLeft: freeSeats,
      feeFen,
    })),
  );
}

/** Books seats. In chat people say how many come; only the member's own name is known. */
export async function register(
  asked: Asked,
  { eventId, adults, children }: Request<"registerForEvent">,
): Promise<OutcomeOf<"registerForEvent">> {
  const ctx = asMember(asked);
  const card = await memberCard(ctx, ctx.actor.memberId);
  const t = textFunction(asked.language, "bot");
  const guests = [
    ...Array.from({ length: adults }, (_, nth) => ({
      name: nth === 0 && card !== null ? card.name : t("guest.adult", { number: nth }),
      kind: "adult" as const,
    })),
    ...Array.from({ length: children }, (_, nth) => ({
      name: t("guest.child", { number: nth + 1 }),
      kind: "child" as const,
    })),
  ];
  const registered = await registerForEvent(ctx, { requestId: asked.requestId, eventId, guests, channel: "chat" });
  if (!registered.ok) return registered;
  const own = await readMyRegistration(ctx, registered.value.registrationId);
  return own === null ? refuse("unknown_event") : ok(lineOf(own));
}

/** @returns the member's registrations to come. */
export async function showRegistrations(asked: Asked): Promise<OutcomeOf<"listRegistrations">> {
  const { coming } = await listMyRegistrations(asMember(asked));
  return ok(coming.map(lineOf));
}

export async function cancel(
  asked: Asked,
  { registrationId }: Request<"cancelRegistration">,
): Promise<OutcomeOf<"cancelRegistration">> {
  return cancelRegistration(asMember(asked), { registrationId });
}

/** @returns the month from its first moment to its last, in the club's time. */
function monthToCome(month: number | "this" | "next", { clock, zone }: Pick<Asked["ctx"], "clock" | "zone">) {
  const current = todayIn(clock.now(), zone).with({ day: 1 });
  const ahead = typeof month === "number" ? (month - current.month + MONTHS) % MONTHS : month === "next" ? 1 : 0;
  const first = current.add({ months: ahead });
  const startOf = (day: Temporal.PlainDate) => dateFromInstant(day.toZonedDateTime(zone).toInstant());
  return { from: startOf(first), until: startOf(first.add({ months: 1 })) };
}

type Registration = {
  id: string;
  seats: number;
  code: string;
  event: { title: string; place: string; startsAt: Date };
};

function lineOf({ id, seats, code, event }: Registration): RegistrationLine {
  const { title, place, startsAt } = event;
  return { id, title, place, startsAt: instantFromDate(startsAt), seats, code };
}
