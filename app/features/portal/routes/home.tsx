import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { nowDate } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { formatFullDay, todayIn } from "#app/shared/club-time.ts";
import { readMyMatters, readOffers } from "../queries/home.server.ts";
import { dayPart } from "../rules/day-part.ts";
import { HomeScreen } from "../screens/home-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "portal" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { ctx } = context;
  if (context.club === null) throw redirect("/setup");
  const [offers, mine] = await Promise.all([
    readOffers(ctx),
    ctx.actor.kind === "member" ? describeMine(context, { ...ctx, actor: ctx.actor }) : null,
  ]);
  return {
    title: context.texts("portal")("tab.home"),
    description: context.texts("portal")("home.description", { club: context.club.name }),
    clubName: context.club.name,
    today: formatFullDay(todayIn(ctx.clock.now(), ctx.zone), context.language),
    mine,
    ...describeOffers(context, offers),
  };
}

export default function Home() {
  return <HomeScreen {...useLoaderData<typeof loader>()} />;
}

async function describeMine(context: RequestContext, ctx: Parameters<typeof readMyMatters>[0]) {
  const { card, visit, vouchers, registrations, steps } = await readMyMatters(ctx);
  const { format, texts } = context;
  const t = texts("portal");
  const part = dayPart(ctx.clock.now().toZonedDateTimeISO(ctx.zone).hour);
  return {
    greeting: t(`home.greeting.${part}`, { name: card?.salutation ?? "" }),
    home: card?.homes[0]?.label ?? null,
    visit:
      visit === null
        ? null
        : {
            to: `/care/${visit.requestId}`,
            day: format.dayOf(visit.visitFrom),
            clock: format.clock(visit.visitFrom),
            title: t("home.visit", { visitor: visit.visitorName }),
            detail: visit.words,
          },
    matters: [
      ...registrations.map(({ id, seats, event }) => ({
        id,
        icon: "calendar" as const,
        attend: false,
        to: `/my-events/${id}`,
        title: event.title,
        detail: t(event.startsAt <= nowDate(ctx) ? "home.underway" : "home.registration", {
          at: format.time(event.startsAt).text,
          until: format.clock(event.endsAt),
          place: event.place,
          count: seats,
        }),
      })),
      ...vouchers.map(({ id, validUntil, perk }) => ({
        id,
        icon: "ticket" as const,
        attend: true,
        to: `/vouchers/${id}`,
        title: perk.title,
        detail: t("home.voucher", { at: format.time(validUntil).text }),
      })),
      ...steps.map(({ id, stage, recordedAt, referral }) => ({
        id,
        icon: "gift" as const,
        attend: false,
        to: `/refer/${referral.id}`,
        title: t(`home.referral.${stage}`, { friend: referral.friendName }),
        detail: format.ago(recordedAt).text,
      })),
    ],
  };
}

type Offers = Awaited<ReturnType<typeof readOffers>>;

function describeOffers(context: RequestContext, { perks, events }: Offers) {
  const { format } = context;
  return {
    perks: perks.map(({ id, title, pictureKey, merchant }) => ({
      id,
      title,
      picture: pictureOf(pictureKey),
      detail: merchant.name,
    })),
    events: events.map((event) => ({
      id: event.id,
      title: event.title,
      picture: pictureOf(event.pictureKey),
      at: format.time(event.startsAt),
      place: event.place,
      note: describeSeats(context, event),
    })),
  };
}

function describeSeats(
  { ctx, format, texts }: RequestContext,
  { registrationOpensAt, capacity, seatsTaken }: Offers["events"][number],
): string {
  const t = texts("portal");
  if (registrationOpensAt > nowDate(ctx)) return t("home.opens", { opens: format.time(registrationOpensAt).text });
  return seatsTaken < capacity ? t("home.seats", { count: capacity - seatsTaken }) : t("home.full");
}

function pictureOf(key: string | null): string {
  return key === null ? "/scenes/community.svg" : `/pictures/${key}.svg`;
}
