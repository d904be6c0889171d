import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readStanding } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { registerForEvent } from "../commands/register-for-event.server.ts";
import { readEvent, type OwnersEvent } from "../queries/event.server.ts";
import { findMyRegistration } from "../queries/my-registrations.server.ts";
import { judgeAudience } from "../rules/judge-registration.ts";
import { registerSchema } from "../schemas.ts";
import { DetailScreen } from "../screens/detail-screen.tsx";
import { pictureOf } from "./parts/describe-event.server.ts";
import { describeFee, describeTotals } from "./parts/describe-fee.server.ts";
import { nameGuests, readFamily } from "./parts/read-family.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events", frame: "page" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const event = await readEvent(context.ctx, readId(params.id));
  if (event === null) throw notFound();
  const { format } = context;
  const t = context.texts("events");
  return {
    title: event.title,
    description: event.summary,
    event: {
      id: event.id,
      summary: event.summary,
      paragraphs: event.body.split("\n").filter(Boolean),
      picture: pictureOf(event.pictureKey),
      tag: event.feeFen === 0n ? t("free") : t("fee", { amount: format.money(event.feeFen) }),
      fee: describeFee(context, event.feeFen),
      day: format.longDay(event.startsAt),
      hours: `${format.clock(event.startsAt)}–${format.clock(event.endsAt)}`,
      place: event.place,
      address: event.address,
      community: event.community?.name ?? null,
      capacity: event.capacity,
      seatsTaken: event.seatsTaken,
      totals: describeTotals(context, { feeFen: event.feeFen, most: mostSeats(event) }),
      status: event.status,
      note: t(`status.${event.status}`, {
        free: event.freeSeats,
        opens: format.time(event.registrationOpensAt).text,
      }),
      closes: format.time(event.registrationClosesAt),
      cancelledReason: event.cancelledReason,
    },
    reader: await describeReader(context, event),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("events");
  const eventId = readId(params.id);
  const form = await readForm(request, registerSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId } = form.value;
  const guests = await nameGuests(ctx, form.value);
  if (guests === null) return form.refuse({ "": texts("errors.guest_gone") });
  if (guests.length === 0) return form.refuse({ "": texts("errors.no_guest") });
  const registered = await registerForEvent(ctx, { requestId, eventId, guests, channel: "portal" });
  if (!registered.ok) return form.refuse({ "": texts(`errors.${registered.reason}`, { ...registered.details }) });
  return redirect(`/my-events/${registered.value.registrationId}?new=1`);
}

export default function Detail() {
  return <DetailScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

/** @returns who of the reader's family may come; visitors see the page as everybody does. */
async function describeReader({ ctx, texts }: RequestContext, event: OwnersEvent) {
  const { actor } = ctx;
  if (actor.kind !== "member") return { kind: "visitor" as const };
  const own = { ...ctx, actor };
  const [family, registration, standing] = await Promise.all([
    readFamily(own),
    findMyRegistration(own, event.id),
    readStanding(ctx.db, actor.memberId),
  ]);
  const barred = judgeAudience(event, standing);
  return {
    kind: "member" as const,
    requestId: newId(ctx),
    registrationId: registration?.id ?? null,
    barred:
      barred.ok || event.status === "cancelled" || event.status === "closed"
        ? null
        : texts("events")(`barred.${barred.reason}`, { community: event.community?.name }),
    ...family,
  };
}

/** @returns how many seats a member can still book. */
function mostSeats({ seatsPerMember, freeSeats }: OwnersEvent): number {
  return Math.max(0, Math.min(seatsPerMember, freeSeats));
}
