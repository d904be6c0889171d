import { fixedClock, type FixedClock } from "#app/platform/clock.ts";
import { newId, nowDate, type Actor, type Context, type MemberActor, type StaffActor } from "#app/platform/context.ts";
import type { Db } from "#app/platform/db/database.ts";
import { seededRandom } from "#app/platform/random.ts";
import { createVault } from "#app/platform/vault.ts";
import { abilitiesOf, type Role } from "#app/shared/abilities.ts";

/** Saturday morning in the club's zone. */
const SATURDAY = "2026-11-21T10:00+08:00";

/** Makes what most integration tests start from, with as little of it as the test asks for. */
export type Builders = {
  clock: FixedClock;
  /** A context for a command, with the given actor. */
  as<A extends Actor>(actor: A): Context<A>;
  /** Members and staff as actors; a member with `communityIds` gets a home in each. */
  member(options?: { name?: string; communityIds?: string[]; tierRank?: number }): Promise<MemberActor>;
  staff(...roles: Role[]): Promise<StaffActor>;
  community(name?: string): Promise<string>;
  /** A home that nobody lives in yet. */
  home(communityId: string): Promise<string>;
  /** A new UUID v7. */
  id(): string;
};

/** @param seed makes names, numbers and ids of one test file differ from another's. */
export function createBuilders(db: Db, { seed = "test", now = SATURDAY } = {}): Builders {
  const clock = fixedClock(now);
  const random = seededRandom(seed);
  const vault = createVault("a secret for tests, long enough to be one");
  const base = { db, clock, random, vault, zone: "Asia/Shanghai" };
  let count = 0;

  async function tier(rank: number): Promise<string> {
    await db.tier.createMany({ data: { id: newId(base), name: `第${rank}级`, rank }, skipDuplicates: true });
    const found = await db.tier.findUniqueOrThrow({ where: { rank } });
    return found.id;
  }

  async function community(name = `小区${(count += 1)}`): Promise<string> {
    const made = await db.community.create({ data: { id: newId(base), name, city: "北京", createdAt: nowDate(base) } });
    return made.id;
  }

  async function home(communityId: string): Promise<string> {
    const at = nowDate(base);
    const data = { id: newId(base), communityId, block: "1", room: String((count += 1)), createdAt: at, updatedAt: at };
    return (await db.home.create({ data })).id;
  }

  async function member({ name = "林静", communityIds = [], tierRank = 1 } = {}): Promise<MemberActor> {
    const phone = `+86138${String((count += 1)).padStart(8, "0")}`;
    const at = nowDate(base);
    const { id } = await db.member.create({
      data: {
        id: newId(base),
        name,
        salutation: `${name.slice(0, 1)}女士`,
        phoneEnc: vault.encrypt(phone),
        phoneHash: vault.hash(phone),
        tierId: await tier(tierRank),
        joinedAt: at,
        updatedAt: at,
      },
    });
    for (const communityId of communityIds) {
      const homeId = await home(communityId);
      await db.householdMember.create({
        data: { id: newId(base), homeId, memberId: id, relation: "owner", sinceAt: at },
      });
    }
    return { kind: "member", memberId: id };
  }

  async function staff(...roles: Role[]): Promise<StaffActor> {
    const name = `周敏${(count += 1)}`;
    const { id } = await db.staff.create({
      data: {
        id: newId(base),
        email: `staff-${count}@example.test`,
        name,
        createdAt: nowDate(base),
        roles: { create: roles.map((role) => ({ role })) },
      },
    });
    return { kind: "staff", staffId: id, name, roles, abilities: abilitiesOf(roles), memberId: null };
  }

  return { clock, as: (actor) => ({ ...base, actor }), member, staff, community, home, id: () => newId(base) };
}
