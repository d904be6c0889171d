import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, readId, requireStaff } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readLastMessages, readMemberPage } from "../queries/member-page.server.ts";
import { readTimeline, type TimelineRow } from "../queries/member-timeline.server.ts";
import { readTimelineKey, writeTimelineKey } from "../rules/timeline-key.ts";
import { isTimelineKind, visibleKinds } from "../rules/timeline-kinds.ts";
import { MemberScreen } from "../screens/member-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "staff" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "members.see");
  const memberId = readId(params.id);
  const found = await readMemberPage(ctx, memberId);
  if (found === null) throw notFound();
  const query = new URL(request.url).searchParams;
  const wish = query.get("kind");
  const kind = isTimelineKind(wish) ? wish : null;
  const after = readTimelineKey(query.get("after"));
  const [timeline, chat] = await Promise.all([
    readTimeline(ctx, memberId, { kind, after }),
    readLastMessages(ctx, memberId),
  ]);
  const { format, texts } = context;
  const t = texts("staff");
  const { card, member } = found;
  return {
    title: card.name,
    memberId,
    name: card.name,
    tier: t("member.tier", { tier: card.tierName, since: format.dayOf(member.joinedAt).text }),
    blocked: card.state === "blocked",
    openCare: found.openCare.map(({ id, number, kind, words }) => ({
      id,
      number,
      isComplaint: kind === "complaint",
      words,
    })),
    reportsCare: ctx.actor.abilities.has("care.manage"),
    contact: [
      { term: t("member.phone"), value: card.maskedPhone },
      { term: t("member.salutation"), value: card.salutation },
      { term: t("member.birthday"), value: birthdayText(context, member) },
    ],
    homes: card.homes.map((home) => ({
      label: home.label,
      relation: t(`relation.${home.relation}`),
      handover: home.handoverOn === null ? null : format.day(home.handoverOn),
    })),
    coOwners: found.coOwners,
    household: found.household
      .filter((mate) => mate.memberId !== memberId)
      .map((mate) => ({ memberId: mate.memberId, name: mate.name, relation: t(`relation.${mate.relation}`) })),
    referrals:
      found.referrals &&
      t("member.referralCount", {
        count: found.referrals.reduce((sum, { _count }) => sum + _count, 0),
        paid: found.referrals.find(({ stage }) => stage === "paid")?._count ?? 0,
      }),
    consents: found.consents.map(({ purpose }) => t(`consent.${purpose}`)),
    kinds: visibleKinds(ctx.actor.abilities),
    kind,
    entries: timeline.rows.map((row) => describeEntry(context, row)),
    next: timeline.next && writeTimelineKey(timeline.next),
    chat: chat && {
      conversationId: chat.id,
      messages: chat.messages.map(({ id, author, text, at }) => ({ id, author, text, at: format.time(at) })),
    },
  };
}

export default function Member() {
  return <MemberScreen {...useLoaderData<typeof loader>()} />;
}

function describeEntry({ format, texts }: RequestContext, row: TimelineRow) {
  const t = texts("staff");
  const amount = row.amountFen === null ? "" : format.money(row.amountFen);
  const subject = row.kind === "consent" ? t(`consent.${row.title}`) : row.title;
  return {
    id: `${row.kind} ${row.id} ${row.what}`,
    kind: row.kind,
    title: t(`timeline.${row.kind}.${row.what}`, { subject, defaultValue: subject }),
    detail: [row.note, amount].filter(Boolean).join(" · "),
    at: format.time(row.at),
  };
}

/** Any year that has a 29 February. */
const LEAP_YEAR = 2000;

function birthdayText(
  { texts, language }: RequestContext,
  birthday: { birthdayCalendar: "solar" | "lunar"; birthMonth: number | null; birthDay: number | null },
): string {
  const t = texts("staff");
  if (birthday.birthMonth === null || birthday.birthDay === null) return t("member.unknown");
  if (birthday.birthdayCalendar === "lunar") {
    return t("member.lunar", { month: birthday.birthMonth, day: birthday.birthDay });
  }
  const dayText = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" });
  return dayText.format(Date.UTC(LEAP_YEAR, birthday.birthMonth - 1, birthday.birthDay));
}
