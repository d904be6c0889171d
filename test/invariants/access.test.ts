import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSession } from "#app/features/identity/commands/open-session.server.ts";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import { systemClock } from "#app/platform/clock.ts";
import { systemRandom } from "#app/platform/random.ts";
import { ROLES, ROLE_ABILITIES, type Role } from "#app/shared/abilities.ts";
import { listBuiltRoutes } from "#test/support/built-routes.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { startWeb, type WebProcess } from "#test/support/web-process.ts";
import { ACCESS, type Audience } from "./access-table.ts";

/** Everybody who may knock at a door: nobody, two owners, a clerk and each role of the staff. */
type Person = { name: string; kind: "visitor" | "member" | "clerk" | "staff"; role?: Role };

const PEOPLE: readonly Person[] = [
  { name: "nobody", kind: "visitor" },
  { name: "owner", kind: "member" },
  { name: "another owner", kind: "member" },
  { name: "clerk", kind: "clerk" },
  ...ROLES.map((role) => ({ name: role, kind: "staff" as const, role })),
];

const { db, url: databaseUrl } = await testDatabase();
const routes = await listBuiltRoutes();
const cookies = new Map<string, string>();
let web: WebProcess;

beforeAll(async () => {
  const builders = createBuilders(db, { now: systemClock.now().toString() });
  await db.club.create({
    data: { name: "客会", developerName: "云栖置业", dutyPhone: "400 820 0606", createdAt: new Date(0) },
  });
  const { staffId } = await builders.staff("finance");
  const at = new Date(systemClock.now().epochMilliseconds);
  const batch = await db.payoutBatch.create({
    data: { id: builders.id(), number: "202611-01", createdById: staffId, createdAt: at },
  });
  existing.push({ path: "/staff/payouts/:id/", id: batch.id });
  existing.push({ path: "/staff/events/:id/", id: await createEvent(builders.id(), at) });
  web = await startWeb(databaseUrl);
  const cookie = sessionCookie(web.url);
  const device = { userAgent: "test", sessionId: null };
  for (const person of PEOPLE) {
    if (person.kind === "visitor") continue;
    const subject =
      person.kind === "member"
        ? { kind: "member" as const, memberId: (await builders.member()).memberId, sharedDevice: false }
        : person.kind === "clerk"
          ? { kind: "clerk" as const, clerkId: await createClerk(builders.id) }
          : {
              kind: "staff" as const,
              staffId: (await builders.staff(...[person.role].flatMap((r) => r ?? []))).staffId,
              secondFactor: true,
            };
    const { token } = await openSession(db, { clock: systemClock, random: systemRandom }, subject, device);
    cookies.set(person.name, (await cookie.serialize(token)).split(";")[0] ?? "");
  }
});

afterAll(() => web.stop());

async function createEvent(id: string, at: Date): Promise<string> {
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  await db.event.create({
    data: {
      id,
      title: "邻里合唱团",
      summary: "",
      body: "",
      category: "culture",
      place: "邻里厅",
      address: "北京",
      startsAt: later(48),
      endsAt: later(50),
      registrationOpensAt: at,
      registrationClosesAt: later(47),
      capacity: 40,
      state: "published",
      createdAt: at,
      updatedAt: at,
    },
  });
  return id;
}

async function createClerk(id: () => string): Promise<string> {
  const createdAt = new Date(0);
  const merchant = await db.merchant.create({ data: { id: id(), name: "茶馆", kind: "tea_house", createdAt } });
  const branch = await db.branch.create({
    data: { id: id(), merchantId: merchant.id, name: "一店", address: "北京", hours: {}, createdAt },
  });
  const clerk = await db.merchantClerk.create({
    data: {
      id: id(),
      merchantId: merchant.id,
      branchId: branch.id,
      name: "收银台",
      linkTokenHash: "hash",
      pinHash: "hash",
      createdAt,
    },
  });
  return clerk.id;
}

function mayEnter(person: Person, audience: Audience): boolean {
  if (audience === "anyone") return true;
  if (audience === "member" || audience === "clerk" || audience === "staff") return person.kind === audience;
  return person.role !== undefined && ROLE_ABILITIES[person.role].includes(audience);
}

const UNKNOWN_ID = "01a3b5c7-0000-7000-8000-000000000000";

/** A page inside another one is reached only when the outer one exists: these do. */
const existing: { path: string; id: string }[] = [];

function fillIn(path: string): string {
  const outer = existing.find((each) => path.startsWith(each.path));
  const known = outer === undefined ? path : path.replace(":id", outer.id);
  return known.replace(/:\w+/g, UNKNOWN_ID);
}

function takesForms(path: string): boolean {
  return routes.some(({ address, route }) => address === path && route.module.action !== undefined);
}

async function knock(person: Person, path: string, method: "GET" | "POST"): Promise<"in" | "out"> {
  const answer = await fetch(`${web.url}${fillIn(path)}`, {
    method,
    redirect: "manual",
    headers: {
      "Sec-Fetch-Site": "same-origin",
      ...(cookies.has(person.name) ? { Cookie: cookies.get(person.name) ?? "" } : {}),
      ...(method === "POST" ? { "Content-Type": "application/x-www-form-urlencoded" } : {}),
    },
    ...(method === "POST" ? { body: "" } : {}),
  });
  await answer.arrayBuffer();
  expect(answer.status, `${person.name} ${method} ${path}`).toBeLessThan(500);
  const location = answer.headers.get("Location") ?? "";
  const isSentAway = answer.status >= 300 && answer.status < 400 && /sign-in|\/interrupted/.test(location);
  return answer.status === 401 || answer.status === 403 || isSentAway ? "out" : "in";
}

describe("the access table", () => {
  it("names every route and no other", () => {
    const addresses = routes.map(({ address }) => address);
    expect(addresses.toSorted()).toEqual(Object.keys(ACCESS).toSorted());
  });
});

/** Signing in and out leads away by itself; what it does with a session is identity's own test. */
const LEADS_AWAY =
  /^\/(sign-out|sign-in|staff\/sign-in.*|till\/sign-in|resume|interrupted|setup|staff\/password.*|me\/confirm|staff\/confirm)$/;

describe.each(Object.entries(ACCESS).filter(([path]) => !LEADS_AWAY.test(path)))(
  "%s",
  (path, { read, write = read }) => {
    it("is opened by those it is for, and by nobody else", async () => {
      for (const person of PEOPLE) {
        expect([person.name, await knock(person, path, "GET")]).toEqual([
          person.name,
          mayEnter(person, read) ? "in" : "out",
        ]);
      }
    });

    it("takes forms from those who may change it, and from nobody else", async () => {
      if (!takesForms(path)) return;
      for (const person of PEOPLE) {
        expect([person.name, await knock(person, path, "POST")]).toEqual([
          person.name,
          mayEnter(person, write) ? "in" : "out",
        ]);
      }
    });
  },
);
