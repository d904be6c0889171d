import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { changePhone } from "#app/features/identity/commands/change-phone.server.ts";
import { requestCode } from "#app/features/identity/commands/request-code.server.ts";
import { createClub } from "#app/features/identity/public.server.ts";
import { identityJobHandlers } from "#app/features/identity/jobs.ts";
import type { JobContext } from "#app/platform/jobs/job-context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { invariant } from "#app/shared/invariant.ts";
import { testDatabase } from "#test/support/database.ts";
import { jobServices } from "#test/support/job-services.ts";
import { address, createIdentityFixture, wrongCode } from "./identity-fixture.ts";

const database = await testDatabase();
const { db } = database;
const club = createIdentityFixture(database, "messages");
const { clock, visitor } = club;
const servers: Server[] = [];

afterEach(async () => {
  servers.splice(0).forEach((server) => server.close());
  await db.rateLimit.deleteMany();
  await db.outboxMessage.deleteMany();
  await db.club.deleteMany();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  clock.advance({ minutes: 2 });
});

function openClub({ isDemo }: { isDemo: boolean }) {
  const face = { name: "云栖客会", developerName: "云栖置业", dutyPhone: "400 820 2046", isDemo };
  return inTransaction(db, (tx) => createClub(tx, visitor, face));
}

/** Does every job of this feature that waits, as a worker would. */
async function runJobs({
  sender = null,
  isLastAttempt = false,
}: Partial<{ sender: JobContext["env"]["sender"]; isLastAttempt: boolean }> = {}) {
  const services = jobServices(database);
  const waiting = await db.$queryRaw<{ name: string; payload: unknown }[]>`
    SELECT t.identifier AS name, j.payload FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`;
  for (const { name, payload } of waiting) {
    const handler = identityJobHandlers.find((known) => known.name === name);
    await handler?.run(
      {
        ...services,
        ...club.as({ kind: "job", name }),
        env: { ...services.env, sender },
        signal: new AbortController().signal,
        attempt: 1,
        isLastAttempt,
      },
      payload,
    );
  }
}

async function gateway(status: number) {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  const bound = server.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  return { bodies, sender: { url: `http://127.0.0.1:${port}/`, secret: "shared between both" } };
}

describe("a code", () => {
  it("is read on the demo club's outbox page, whole", async () => {
    await openClub({ isDemo: true });
    const phone = await club.phoneOf((await club.member()).memberId);
    const { code } = await club.askForCode(phone);
    await runJobs();
    const message = await db.outboxMessage.findFirstOrThrow();
    expect(message).toMatchObject({ channel: "sms", state: "sent" });
    expect(message.text).toContain(`【云栖客会】${code} `);
  });

  it("is sent to nobody when nobody has the phone", async () => {
    await openClub({ isDemo: true });
    await club.askForCode("+8613900009999");
    await runJobs();
    expect(await db.outboxMessage.count()).toBe(0);
  });

  it("leaves a real club's outbox a line without the code", async () => {
    await openClub({ isDemo: false });
    const { bodies, sender } = await gateway(200);
    const { code } = await club.askForCode(await club.phoneOf((await club.member()).memberId));
    await runJobs({ sender });
    expect(bodies.join()).toContain(code);
    const message = await db.outboxMessage.findFirstOrThrow();
    expect(message.state).toBe("sent");
    expect(message.text).not.toContain(code);
  });

  it("is not sent when it has run out before the worker came to it", async () => {
    await openClub({ isDemo: true });
    await club.askForCode(await club.phoneOf((await club.member()).memberId));
    clock.advance({ minutes: 5 });
    await runJobs();
    expect(await db.outboxMessage.count()).toBe(0);
  });

  it("is in doubt when the provider fails in the middle, and failed when it refuses", async () => {
    await openClub({ isDemo: false });
    for (const [status, state] of [
      [500, "in_doubt"],
      [400, "failed"],
    ] as const) {
      const { sender } = await gateway(status);
      await club.askForCode(await club.phoneOf((await club.member()).memberId));
      await runJobs({ sender });
      expect((await db.outboxMessage.findFirstOrThrow({ orderBy: { createdAt: "desc" } })).state).toBe(state);
      await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
      clock.advance({ minutes: 2 });
    }
  });

  it("is tried again when the provider asks to wait, with the same id", async () => {
    await openClub({ isDemo: false });
    const busy = await gateway(429);
    const { codeId } = await club.askForCode(await club.phoneOf((await club.member()).memberId));
    await expect(runJobs({ sender: busy.sender })).rejects.toThrow("wait");
    const ready = await gateway(200);
    await runJobs({ sender: ready.sender });
    expect(JSON.parse(ready.bodies[0] ?? "")).toMatchObject({ id: codeId });
    expect(await db.outboxMessage.count({ where: { state: "sent" } })).toBe(1);
  });
});

describe("a change of phone", () => {
  const newPhone = "+8613700001111";

  async function askAtNewPhone(phone: string) {
    const request = { purpose: "change_phone", phone, language: "zh-CN", source: address } as const;
    const requested = await requestCode(visitor, request);
    invariant(requested.ok, "the limits leave room for a code");
    return { codeId: requested.value.codeId, code: await club.newestCode() };
  }

  it("moves the member, ends other sessions and tells the old number", async () => {
    await openClub({ isDemo: true });
    const actor = await club.member();
    const former = await club.phoneOf(actor.memberId);
    const asked = await askAtNewPhone(newPhone);
    const change = { ...asked, phone: newPhone, language: "zh-CN", sessionId: club.id() } as const;
    expect((await changePhone(club.as(actor), change)).ok).toBe(true);
    expect(await club.phoneOf(actor.memberId)).toBe(newPhone);
    await db.oneTimeCode.deleteMany();
    await runJobs();
    const notice = await db.outboxMessage.findFirstOrThrow();
    expect(visitor.vault.decrypt(notice.addressEnc ?? "")).toBe(former);
    expect(notice.text).toContain("400 820 2046");
  });

  it("is refused with a wrong code, and counts the try", async () => {
    const actor = await club.member();
    const { codeId, code } = await askAtNewPhone("+8613700002222");
    const change = {
      codeId,
      code: wrongCode(code),
      phone: "+8613700002222",
      language: "zh-CN",
      sessionId: club.id(),
    } as const;
    expect(await changePhone(club.as(actor), change)).toMatchObject({ reason: "wrong_code", details: { left: 4 } });
  });

  it("is refused to a number that another member has", async () => {
    const taken = await club.phoneOf((await club.member()).memberId);
    const actor = await club.member();
    const former = await club.phoneOf(actor.memberId);
    const asked = await askAtNewPhone(taken);
    const change = { ...asked, phone: taken, language: "zh-CN", sessionId: club.id() } as const;
    expect(await changePhone(club.as(actor), change)).toMatchObject({ reason: "phone_taken" });
    expect(await club.phoneOf(actor.memberId)).toBe(former);
  });
});
