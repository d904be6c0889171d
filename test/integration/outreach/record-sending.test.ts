import { expect, test } from "vitest";
import { settleLostLeases } from "#app/features/outreach/commands/record-sending.server.ts";
import { queueMessage, recordInDoubt, recordNotSent, reportAccount } from "#app/features/outreach/public.server.ts";
import { nowDate } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "record-sending" });
const ctx = builders.as({ kind: "job", name: "bot" });
const accountId = await reportAccount(ctx, { key: "main", name: "管家", state: "online", loggedIn: true });
const contactId = builders.id();
await db.chatContact.create({ data: { id: contactId, accountId, externalId: "lin", createdAt: nowDate(ctx) } });

type Purpose = "emergency" | "answer" | "transaction" | "nudge";

/** A message that has been leased so often and is under way. @returns its id. */
async function underWay(purpose: Purpose, attempts: number): Promise<string> {
  const dedupeKey = builders.id();
  const message = { channel: "chat", purpose, accountId, contactId, text: "您好", dedupeKey } as const;
  await inTransaction(db, (tx) => queueMessage(tx, ctx, message));
  const { id } = await db.outboxMessage.update({
    where: { dedupeKey },
    data: { state: "sending", attempts, leasedBy: "test", leasedUntil: nowDate(ctx) },
  });
  return id;
}

async function stateOf(id: string): Promise<string> {
  return (await db.outboxMessage.findUniqueOrThrow({ where: { id } })).state;
}

test.each([
  ["emergency", 1, "queued"],
  ["answer", 4, "queued"],
  ["transaction", 4, "queued"],
  ["answer", 5, "in_doubt"],
  ["transaction", 5, "in_doubt"],
  ["nudge", 1, "in_doubt"],
] as const)("what may have been sent as %s at try %i is %s", async (purpose, attempts, state) => {
  const told = await underWay(purpose, attempts);
  await recordInDoubt(ctx, { id: told, reason: "timeout" });
  expect(await stateOf(told)).toBe(state);
  const lost = await underWay(purpose, attempts);
  builders.clock.advance({ minutes: 2 });
  expect(await settleLostLeases(ctx)).toBe(1);
  expect(await stateOf(lost)).toBe(state);
});

test("a message that the network refuses is tried five times and then given up", async () => {
  const first = await underWay("nudge", 4);
  await recordNotSent(ctx, { id: first, reason: "busy" });
  expect(await stateOf(first)).toBe("queued");
  const last = await underWay("nudge", 5);
  await recordNotSent(ctx, { id: last, reason: "busy" });
  const given = await db.outboxMessage.findUniqueOrThrow({ where: { id: last } });
  expect(given).toMatchObject({ state: "failed", reason: "busy", leasedBy: null, textEnc: null });
});
