import type { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { systemClock } from "#app/platform/clock.ts";
import type { Db } from "#app/platform/db/database.ts";
import type { Role } from "#app/shared/abilities.ts";

type Subject = Parameters<typeof openSession>[2];

type Reader = "visitor" | "owner" | "clerk" | Role;

/**
 * The pages of the demo club, each under somebody who may open it, as their addresses in the table of routes with
 * what to fill in for each `:id`: the name of one of `findIds`.
 */
export const SCENES: Readonly<Record<Reader, readonly string[]>> = {
  visitor: ["/", "/perks", "/perks/:perk", "/events", "/events/:event", "/sign-in", "/staff/sign-in", "/no-such-page"],
  owner: [
    "/",
    "/perks",
    "/perks/:perk",
    "/vouchers",
    "/vouchers/:voucher",
    "/events",
    "/events/:event",
    "/my-events",
    "/my-events/:registration",
    "/my-events/:registration/change",
    "/refer",
    "/refer/new",
    "/refer/:referral",
    "/wallet",
    "/wallet/:reward",
    "/wallet/account",
    "/home",
    "/care",
    "/care/new",
    "/care/:request",
    "/me",
    "/me/profile",
    "/me/household",
    "/me/consent",
    "/me/sessions",
    "/me/phone",
    "/notifications",
    "/demo/outbox",
    "/demo/phone",
  ],
  clerk: ["/till"],
  administrator: [
    "/staff",
    "/staff/me",
    "/staff/me/authenticator",
    "/staff/members",
    "/staff/members/:member",
    "/staff/members/:member/edit",
    "/staff/members/tier",
    "/staff/perks",
    "/staff/perks/new",
    "/staff/perks/:perk",
    "/staff/merchants",
    "/staff/merchants/new",
    "/staff/merchants/:merchant",
    "/staff/merchants/:merchant/new-branch",
    "/staff/merchants/:merchant/new-till",
    "/staff/events",
    "/staff/events/new",
    "/staff/events/:event",
    "/staff/events/:event/edit",
    "/staff/events/:event/cancel",
    "/staff/events/:event/door",
    "/staff/conversations",
    "/staff/conversations/:conversation",
    "/staff/register",
    "/staff/register/:import",
    "/staff/settings",
    "/staff/settings/people",
    "/staff/settings/people/new",
    "/staff/settings/people/:person",
    "/staff/settings/roles",
    "/staff/settings/communities",
    "/staff/settings/tiers",
    "/staff/settings/warranty",
    "/staff/settings/care",
    "/staff/settings/programmes",
    "/staff/settings/programmes/new",
    "/staff/settings/programmes/:project/new-version",
    "/staff/audit",
  ],
  sales_consultant: ["/staff", "/staff/referrals", "/staff/referrals/new", "/staff/referrals/:ownReferral"],
  finance: [
    "/staff",
    "/staff/payouts",
    "/staff/payouts/stop",
    "/staff/payouts/new",
    "/staff/payouts/books",
    "/staff/payouts/results",
    "/staff/payouts/results/:bankResult",
    "/staff/payouts/:closedBatch",
    "/staff/payouts/:exportedBatch",
    "/staff/payouts/:lockedBatch",
    "/staff/payouts/:lockedBatch/approve",
    "/staff/payouts/:lockedBatch/send-back",
    "/staff/payouts/:lockedBatch/cancel",
    "/staff/payouts/:exportedBatch/lines/:line",
    "/staff/payouts/rewards/:reward",
  ],
  care_desk: ["/staff", "/staff/care", "/staff/care/new", "/staff/care/:request"],
  activities: ["/staff"],
  merchants: ["/staff"],
  member_services: ["/staff"],
  auditor: ["/staff"],
};

/** One reader of the demo club, signed in unless `subject` is null, and the pages to open. */
export type Scene = { reader: string; subject: Subject | null; pages: { name: string; path: string }[] };

/**
 * Pages that a scene cannot open by their address alone: each is a step of a journey, behind a secret link or between
 * two others, and is looked at where that journey is walked.
 */
export const STEPS: readonly string[] = [
  "/join/:token",
  "/me/confirm",
  "/r/:token",
  "/resume",
  "/setup",
  "/staff/confirm",
  "/staff/password/:token",
  "/staff/payouts/:id/lock",
  "/staff/sign-in/authenticator",
  "/staff/sign-in/code",
  "/till/sign-in",
];

/** @returns every page of the demo club, each for a reader who may see it. */
export async function listScenes(db: Db): Promise<Scene[]> {
  const ids = await findIds(db);
  const subjects = await findSubjects(db, ids);
  return Object.entries(SCENES).map(([reader, addresses]) => ({
    reader,
    subject: subjects(reader),
    pages: addresses.map((address) => ({ name: nameOf(address), path: fillIn(address, ids) })),
  }));
}

type Ids = Readonly<Record<string, string>>;

/** @returns how each reader is signed in; finance is the second person of the locked batch, the consultant the one of the referral. */
async function findSubjects(
  db: Db,
  { owner, lockedBatch, ownReferral }: Ids,
): Promise<(reader: string) => Subject | null> {
  const clerk = await db.merchantClerk.findFirstOrThrow({ select: { id: true } });
  const { createdById } = await db.payoutBatch.findUniqueOrThrow({ where: { id: lockedBatch ?? "" } });
  const { consultantId } = await db.referral.findUniqueOrThrow({ where: { id: ownReferral ?? "" } });
  const staff = await db.staff.findMany({
    where: { id: { not: createdById } },
    select: { id: true, roles: { select: { role: true } } },
    orderBy: { id: "asc" },
  });
  return (reader) => {
    if (reader === "visitor") return null;
    if (reader === "owner") return { kind: "member", memberId: owner ?? "", sharedDevice: false };
    if (reader === "clerk") return { kind: "clerk", clerkId: clerk.id };
    if (reader === "sales_consultant") return { kind: "staff", staffId: consultantId ?? "", secondFactor: true };
    const person = staff.find(({ roles }) => roles.some(({ role }) => role === reader));
    return { kind: "staff", staffId: person?.id ?? "", secondFactor: true };
  };
}

/** What fills in the addresses: the demo owner's own things, and for the console something that shows most. */
async function findIds(db: Db): Promise<Ids> {
  const id = { id: true };
  const { id: owner } = await db.member.findFirstOrThrow({ where: { name: "林静" }, select: id });
  const mine = { memberId: owner };
  const batch = (state: "locked" | "exported" | "closed") =>
    db.payoutBatch.findFirstOrThrow({ where: { state }, select: id });
  const found = {
    perk: db.perk.findFirstOrThrow({ where: { state: "published" }, select: id }),
    event: db.event.findFirstOrThrow({
      where: { state: "published", startsAt: { gt: new Date(systemClock.now().epochMilliseconds) } },
      orderBy: { registrations: { _count: "desc" } },
      select: id,
    }),
    voucher: db.voucher.findFirstOrThrow({ where: { ...mine, state: "usable" }, select: id }),
    registration: db.registration.findFirstOrThrow({ where: { ...mine, state: "registered" }, select: id }),
    referral: db.referral.findFirstOrThrow({ where: { referrerId: owner, stage: "signed" }, select: id }),
    ownReferral: db.referral.findFirstOrThrow({
      where: { consultantId: { not: null } },
      orderBy: { registeredAt: "desc" },
      select: id,
    }),
    reward: db.reward.findFirstOrThrow({ where: mine, select: id }),
    request: db.careRequest.findFirstOrThrow({ where: mine, orderBy: { createdAt: "desc" }, select: id }),
    merchant: db.merchant.findFirstOrThrow({ where: { clerks: { some: {} } }, select: id }),
    lockedBatch: batch("locked"),
    exportedBatch: batch("exported"),
    closedBatch: batch("closed"),
    bankResult: db.bankResult.findFirstOrThrow({ select: id }),
    line: db.payoutLine.findFirstOrThrow({ where: { batch: { state: "exported" } }, select: id }),
    conversation: db.conversation.findFirstOrThrow({ orderBy: { lastMessageAt: "desc" }, select: id }),
    import: db.registerImport.findFirstOrThrow({ where: { state: "done" }, select: id }),
    person: db.staff.findFirstOrThrow({ orderBy: { id: "desc" }, select: id }),
    project: db.project.findFirstOrThrow({ where: { state: "open" }, select: id }),
  };
  const entries = await Promise.all(Object.entries(found).map(async ([name, row]) => [name, (await row).id] as const));
  return { owner, member: owner, ...Object.fromEntries(entries) };
}

function fillIn(address: string, ids: Ids): string {
  return address.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${address}: nothing fills in :${name}.`);
    return id;
  });
}

/** Names a picture by its page's address. */
function nameOf(address: string): string {
  return address === "/" ? "front" : address.slice(1).replaceAll("/", "-").replaceAll(":", "");
}
