import type { openSession } from "#app/features/identity/commands/open-session.server.ts";
import type { Db } from "#app/platform/db/database.ts";

/** The pages of one reader, who is signed in unless `subject` is null. */
export type Scene = {
  reader: string;
  subject: Parameters<typeof openSession>[2] | null;
  pages: { name: string; path: string }[];
};

/** @returns every page of the demo club, each for somebody who may see it. */
export async function listScenes(db: Db): Promise<Scene[]> {
  const owner = await db.member.findFirstOrThrow({ where: { name: "林静" }, select: { id: true } });
  const [perk, event, voucher, registration, referral, care, clerk, administrator, consultant, finance] =
    await Promise.all([
      db.perk.findFirstOrThrow({ where: { state: "published" }, select: { id: true } }),
      db.event.findFirstOrThrow({ where: { state: "published" }, orderBy: { startsAt: "desc" }, select: { id: true } }),
      db.voucher.findFirstOrThrow({ where: { memberId: owner.id, state: "usable" }, select: { id: true } }),
      db.registration.findFirstOrThrow({ where: { memberId: owner.id, state: "registered" }, select: { id: true } }),
      db.referral.findFirstOrThrow({ where: { referrerId: owner.id, stage: "signed" }, select: { id: true } }),
      db.careRequest.findFirst({ where: { memberId: owner.id }, select: { id: true } }),
      db.merchantClerk.findFirstOrThrow({ select: { id: true } }),
      db.staff.findFirstOrThrow({ where: { roles: { some: { role: "administrator" } } }, select: { id: true } }),
      db.staff.findFirstOrThrow({ where: { roles: { some: { role: "sales_consultant" } } }, select: { id: true } }),
      db.staff.findFirstOrThrow({ where: { roles: { some: { role: "finance" } } }, select: { id: true } }),
    ]);
  const staff = (staffId: string) => ({ kind: "staff" as const, staffId, secondFactor: true });
  return [
    {
      reader: "visitor",
      subject: null,
      pages: named([
        "/",
        "/perks",
        `/perks/${perk.id}`,
        "/events",
        `/events/${event.id}`,
        "/sign-in",
        "/staff/sign-in",
      ]),
    },
    {
      reader: "owner",
      subject: { kind: "member", memberId: owner.id, sharedDevice: false },
      pages: named([
        "/",
        "/perks",
        `/perks/${perk.id}`,
        "/vouchers",
        `/vouchers/${voucher.id}`,
        "/events",
        `/events/${event.id}`,
        "/my-events",
        `/my-events/${registration.id}`,
        "/refer",
        "/refer/new",
        `/refer/${referral.id}`,
        "/wallet",
        "/home",
        "/care/new",
        ...(care ? [`/care/${care.id}`] : []),
        "/me",
        "/me/household",
        "/me/consent",
        "/me/sessions",
        "/notifications",
      ]),
    },
    { reader: "clerk", subject: { kind: "clerk", clerkId: clerk.id }, pages: named(["/till"]) },
    {
      reader: "administrator",
      subject: staff(administrator.id),
      pages: named([
        "/staff",
        "/staff/members",
        `/staff/members/${owner.id}`,
        "/staff/perks",
        `/staff/perks/${perk.id}`,
        "/staff/merchants",
        "/staff/events",
        `/staff/events/${event.id}`,
        "/staff/referrals",
        `/staff/referrals/${referral.id}`,
        "/staff/care",
        "/staff/conversations",
        "/staff/register",
        "/staff/settings",
        "/staff/settings/people",
        "/staff/settings/roles",
        "/staff/audit",
      ]),
    },
    { reader: "consultant", subject: staff(consultant.id), pages: named(["/staff", "/staff/referrals"]) },
    { reader: "finance", subject: staff(finance.id), pages: named(["/staff", "/staff/payouts", "/staff/payouts/new"]) },
  ];
}

/** Names a picture by its page's address, ids left out. */
function named(paths: string[]): { name: string; path: string }[] {
  return paths.map((path) => ({
    path,
    name:
      path === "/"
        ? "home-page"
        : path
            .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "one")
            .replace(/^\//, "")
            .replaceAll("/", "-"),
  }));
}
