import { expect, test } from "vitest";
import { acceptInvitation } from "#app/features/membership/commands/accept-invitation.server.ts";
import { inviteToHousehold } from "#app/features/membership/commands/invite-to-household.server.ts";
import { homesOf } from "#app/features/membership/public.server.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

test("control: without lock and index, one invitation accepted twice at once gives two memberships", async () => {
  const { db } = await testDatabase();
  await db.$executeRaw`DROP INDEX household_member_open_key`;
  expect(await acceptTwice(db, withoutLock(db, 2))).toBe(2);
});

test("one invitation accepted twice at once gives one membership", async () => {
  const { db } = await testDatabase();
  expect(await acceptTwice(db, db)).toBe(1);
});

/** @returns the memberships that come of it. */
async function acceptTwice(db: Db, used: Db): Promise<number> {
  const build = createBuilders(db);
  const owner = await build.member({ communityIds: [await build.community()] });
  const invited = await build.member({ name: "陈屿" });
  const [home] = await homesOf(db, owner.memberId);
  const homeId = home?.homeId ?? "";
  const { phoneEnc } = await db.member.findUniqueOrThrow({ where: { id: invited.memberId } });
  const ctx = build.as(owner);
  const phone = ctx.vault.decrypt(phoneEnc);
  const invitation = { requestId: build.id(), homeId, name: "陈屿", phone, relation: "family" } as const;
  const sent = await inviteToHousehold(ctx, invitation);
  const token = sent.ok ? sent.value.token : "";
  const accept = () => acceptInvitation({ ...build.as(invited), db: used }, { token });
  const answers = await Promise.all([accept(), accept()]);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  return db.householdMember.count({ where: { homeId, memberId: invited.memberId } });
}

/** The same client, but locking statements do nothing, and all transactions have read before the first writes. */
function withoutLock(db: Db, together: number): Db {
  const barrier = createBarrier(together);
  return replace(db, "$transaction", (work: (tx: Tx) => Promise<unknown>) =>
    db.$transaction((tx) => {
      const unlocked = replace(tx, "$queryRaw", () => Promise.resolve([]));
      const member = replace(tx.member, "findUniqueOrThrow", async (args: { where: { id: string } }) => {
        const found = await tx.member.findUniqueOrThrow(args);
        await barrier();
        return found;
      });
      return work(replace(unlocked, "member", member));
    }),
  );
}

function replace<T extends object>(target: T, name: string, value: unknown): T {
  return new Proxy(target, { get: (object, key) => (key === name ? value : Reflect.get(object, key)) });
}

function createBarrier(count: number): () => Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived === count) resolve(undefined);
    return promise;
  };
}
