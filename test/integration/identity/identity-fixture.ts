import type { Context, VisitorActor } from "#app/platform/context.ts";
import type { Database } from "#app/platform/db/database.ts";
import { invariant } from "#app/shared/invariant.ts";
import type { Device } from "#app/features/identity/commands/open-session.server.ts";
import { requestCode } from "#app/features/identity/commands/request-code.server.ts";
import { inviteStaff, readSession, setPassword } from "#app/features/identity/public.server.ts";
import { sealedCodeSchema } from "#app/features/identity/jobs/definitions.ts";
import type { Role } from "#app/shared/abilities.ts";
import { createBuilders, type Builders } from "#test/support/builders.ts";

export const address = "192.0.2.7";
export const device: Device = { userAgent: "Test", sessionId: null };
export const password = "一句只有我记得的好长的话";

export type IdentityFixture = Builders & {
  visitor: Context<VisitorActor>;
  phoneOf(memberId: string): Promise<string>;
  /** Asks for a sign-in code and reads it out of the queue, as the phone's owner would from the message. */
  askForCode(phone: string): Promise<{ codeId: string; code: string }>;
  /** Reads the newest code that waits in the queue. */
  newestCode(): Promise<string>;
  /** A member of staff who has set the password. */
  staffWithPassword(email: string, ...roles: Role[]): Promise<string>;
  /** Who a token belongs to now. */
  whoHas(token: string): ReturnType<typeof readSession>;
};

export function createIdentityFixture({ db }: Database, seed: string): IdentityFixture {
  const builders = createBuilders(db, { seed });
  const visitor = builders.as({ kind: "visitor" } as const);

  async function newestCode(): Promise<string> {
    const [job] = await db.$queryRaw<{ sealed: string }[]>`
      SELECT payload->>'sealed' AS sealed FROM graphile_worker._private_jobs
       WHERE payload->>'sealed' IS NOT NULL ORDER BY id DESC LIMIT 1`;
    invariant(job !== undefined, "a code waits to be sent");
    return sealedCodeSchema.parse(JSON.parse(visitor.vault.decrypt(job.sealed))).code;
  }

  return {
    ...builders,
    visitor,
    newestCode,
    async phoneOf(memberId) {
      const member = await db.member.findUniqueOrThrow({ where: { id: memberId } });
      return visitor.vault.decrypt(member.phoneEnc);
    },
    async askForCode(phone) {
      const requested = await requestCode(visitor, { purpose: "sign_in", phone, language: "zh-CN", source: address });
      invariant(requested.ok, "the limits leave room for a code");
      return { codeId: requested.value.codeId, code: await newestCode() };
    },
    async staffWithPassword(email, ...roles) {
      const invited = await inviteStaff(builders.as({ kind: "job", name: "test" }), { email, name: "陶然", roles });
      invariant(invited.ok, "the address is free");
      const set = await setPassword(visitor, { token: invited.value.token, password });
      invariant(set.ok, "the password is good");
      return invited.value.staffId;
    },
    whoHas: (token) => readSession({ db, clock: builders.clock }, token),
  };
}

/** @returns a code that is not this one. */
export function wrongCode(code: string): string {
  return code === "000000" ? "000001" : "000000";
}
