import type { Ability, Role } from "#app/shared/abilities.ts";
import { uuidV7 } from "#app/shared/ids.ts";
import type { Clock } from "./clock.ts";
import type { Db } from "./db/database.ts";
import type { Random } from "./random.ts";
import type { Vault } from "./vault.ts";

/** A member acting for themselves, in the portal or through a bound chat contact. */
export type MemberActor = { kind: "member"; memberId: string };

/** A member of staff with what their roles allow. */
export type StaffActor = {
  kind: "staff";
  staffId: string;
  name: string;
  roles: readonly Role[];
  abilities: ReadonlySet<Ability>;
  /** The member this person is when they own a home too. */
  memberId: string | null;
};

/** A merchant's clerk at the till of one branch. */
export type ClerkActor = { kind: "clerk"; clerkId: string; merchantId: string; branchId: string };

/** A named background job, or the operator at the command line. */
export type JobActor = { kind: "job"; name: string };

/** Somebody who has not signed in. */
export type VisitorActor = { kind: "visitor" };

/**
 * All the members who are shown the same page. Whoever makes that page knows no more of them than this, so nothing of
 * one can be shown to another; what is each one's own is filled in afterwards (`http/shared-pages.ts`).
 */
export type AudienceActor = {
  kind: "audience";
  tierRank: number;
  /** Sorted. */
  communityIds: readonly string[];
  hasNews: boolean;
  hasVouchers: boolean;
};

export type Actor = MemberActor | StaffActor | ClerkActor | JobActor | VisitorActor | AudienceActor;

/**
 * What a command or query is given. Time, chance and secrets come from here and from nowhere else.
 * The type parameter says who may call it.
 */
export type Context<A extends Actor = Actor> = {
  db: Db;
  clock: Clock;
  random: Random;
  /** Encrypts and hashes personal numbers. */
  vault: Vault;
  /** The club's time zone, e.g. "Asia/Shanghai". */
  zone: string;
  actor: A;
};

/** @returns a new UUID v7 from the context's clock and chance. */
export function newId(ctx: Pick<Context, "clock" | "random">): string {
  return uuidV7(ctx.clock.now().epochMilliseconds, (length) => ctx.random.bytes(length));
}

/** @returns the present moment as the database client takes it. */
export function nowDate(ctx: Pick<Context, "clock">): Date {
  return new Date(ctx.clock.now().epochMilliseconds);
}

/** @returns the next `updatedAt` of a row: now, but always later than the last, also within the same millisecond. */
export function nextVersion(ctx: Pick<Context, "clock">, { updatedAt }: { updatedAt: Date }): Date {
  return new Date(Math.max(nowDate(ctx).getTime(), updatedAt.getTime() + 1));
}

/** @returns the actor as audit and history rows name them. */
export function actorColumns(actor: Actor): {
  actorKind: "member" | "staff" | "clerk" | "job" | "system";
  actorId: string | null;
} {
  switch (actor.kind) {
    case "member":
      return { actorKind: "member", actorId: actor.memberId };
    case "staff":
      return { actorKind: "staff", actorId: actor.staffId };
    case "clerk":
      return { actorKind: "clerk", actorId: actor.clerkId };
    case "job":
      return { actorKind: "job", actorId: actor.name };
    case "visitor":
    case "audience":
      return { actorKind: "system", actorId: null };
  }
}
