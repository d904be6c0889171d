import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { householdMatesOf, memberCard } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { isUuid } from "#app/shared/ids.ts";
import { registerForEvent, type Guest } from "../commands/register-for-event.server.ts";
import { readEvent } from "../queries/event.server.ts";
import { findMyRegistration } from "../queries/my-registrations.server.ts";
import { registerSchema } from "../schemas.ts";
import { DetailScreen } from "../screens/detail-screen.tsx";
import { pictureOf } from "./parts/describe-event.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events", frame: "page" };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const event = await readEvent(context.ctx, idOf(params.id));
  if (event === null) throw notFound();
  const { format } = context;
  const t = context.texts("events");
  return {
    title: event.title,
    event: {
      id: event.id,
      summary: event.summary,
      paragraphs: event.body.split("\n").filter(Boolean),
      picture: pictureOf(event.pictureKey),
      tag: event.feeFen === 0n ? t("free") : t("fee", { amount: format.money(event.feeFen) }),
      day: format.dayOf(event.startsAt),
      hours: `${format.clock(event.startsAt)}–${format.clock(event.endsAt)}`,
      place: event.place,
      address: event.address,
      community: event.community?.name ?? null,
      capacity: event.capacity,
      seatsTaken: event.seatsTaken,
      seatsPerMember: event.seatsPerMember,
      status: event.status,
      note: t(`status.${event.status}`, {
        free: event.freeSeats,
        opens: format.time(event.registrationOpensAt).text,
      }),
      closes: format.time(event.registrationClosesAt),
      cancelledReason: event.cancelledReason,
    },
    reader: await describeReader(context, event.id),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("events");
  const form = await readForm(request, registerSchema, { texts });
  if (!form.ok) return form.response;
  const { requestId, household, extra } = form.value;
  const people = await describeReader(context, idOf(params.id));
  const family = people.kind === "member" ? people.household : [];
  const guests: Guest[] = [
    ...family.filter(({ id }) => household.includes(id)).map(({ name }) => ({ name, kind: "adult" as const })),
    ...extra.flatMap(({ name, kind }) => (name ? [{ name, kind }] : [])),
  ];
  if (guests.length === 0) return form.refuse({ "": texts("errors.no_guest") });
  const registered = await registerForEvent(ctx, { requestId, eventId: idOf(params.id), guests });
  if (!registered.ok) return form.refuse({ "": texts(`errors.${registered.reason}`, { ...registered.details }) });
  return redirect(`/my-events/${registered.value.registrationId}`);
}

export default function Detail() {
  return <DetailScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function idOf(text: string | undefined): string {
  if (text !== undefined && isUuid(text)) return text;
  throw notFound();
}

/** @returns who of the reader's household may come; visitors see the page as everybody does. */
async function describeReader({ ctx }: RequestContext, eventId: string) {
  const { actor } = ctx;
  if (actor.kind !== "member") return { kind: "visitor" as const };
  const own = { ...ctx, actor };
  const [card, mates, registration] = await Promise.all([
    memberCard(ctx, actor.memberId),
    householdMatesOf(ctx.db, actor.memberId),
    findMyRegistration(own, eventId),
  ]);
  return {
    kind: "member" as const,
    requestId: newId(ctx),
    registrationId: registration?.id ?? null,
    household: [
      { id: "self", name: card?.name ?? "", self: true },
      ...mates.map(({ memberId, name }) => ({ id: memberId, name, self: false })),
    ],
  };
}
