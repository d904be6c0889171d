import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { drawQrCode } from "#app/platform/qr-code.ts";
import { instantFromDate } from "#app/shared/club-time.ts";
import { groupCode } from "#app/shared/codes.ts";
import { cancelRegistration } from "../commands/cancel-registration.server.ts";
import { readMyRegistration } from "../queries/my-registrations.server.ts";
import { judgeChangeable } from "../rules/judge-change.ts";
import { RegistrationScreen } from "../screens/registration-screen.tsx";
import { describeTotal } from "./parts/describe-fee.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "events", frame: "page" };
export const shouldRevalidate = reloadAfterRefusal;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const registration = await readMyRegistration(ctx, readId(params.id));
  if (registration === null) throw notFound();
  const { event, attendees } = registration;
  const { format } = context;
  const now = ctx.clock.now().epochMilliseconds;
  const query = new URL(request.url).searchParams;
  const terms = { state: event.state, registrationClosesAt: instantFromDate(event.registrationClosesAt) };
  return {
    title: event.title,
    isNew: query.has("new"),
    isChanged: query.has("changed"),
    id: registration.id,
    eventId: event.id,
    day: format.longDay(event.startsAt),
    hours: `${format.clock(event.startsAt)}–${format.clock(event.endsAt)}`,
    place: event.place,
    address: event.address,
    starts: format.time(event.startsAt),
    fee: describeTotal(context, { feeFen: event.feeFen, seats: attendees.length }),
    code: groupCode(registration.code),
    qr: await drawQrCode(registration.code),
    state: stateOf(registration, event, now),
    reason: event.cancelledReason,
    canChange: judgeChangeable({ terms, registration, now: ctx.clock.now() }).ok,
    closes: format.time(event.registrationClosesAt),
    canCancel:
      registration.state === "registered" &&
      event.state !== "cancelled" &&
      event.startsAt.getTime() > now &&
      attendees.every(({ checkedInAt }) => checkedInAt === null),
    attendees: attendees.map(({ id, name, kind, checkedInAt }) => ({
      id,
      name,
      kind,
      checkedIn: checkedInAt === null ? null : format.time(checkedInAt),
    })),
  };
}

function stateOf(
  registration: { state: "registered" | "cancelled" },
  event: { state: string; endsAt: Date },
  now: number,
) {
  if (event.state === "cancelled") return "event_cancelled" as const;
  if (registration.state === "registered" && event.endsAt.getTime() <= now) return "over" as const;
  return registration.state;
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const cancelled = await cancelRegistration(ctx, { registrationId: readId(params.id) });
  if (cancelled.ok) return redirect("/my-events?cancelled=1");
  return { refusal: context.texts("events")(`errors.${cancelled.reason}`) };
}

export default function Registration() {
  return <RegistrationScreen {...useLoaderData<typeof loader>()} refusal={useActionData<typeof action>()?.refusal} />;
}
