import { expect, test } from "vitest";
import { cancelRequest, hasOpenComplaint, reportCare } from "#app/features/care/public.server.ts";
import { leaseMessage, queueMessage, reportAccount, setConsent } from "#app/features/outreach/public.server.ts";
import { nowDate } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "lease-message" });
const ctx = builders.as({ kind: "job", name: "bot" });
/** Used for longer than an account has to warm up. */
builders.clock.advance({ hours: -24 * 60 });
const accountId = await reportAccount(ctx, { key: "main", name: "管家", state: "online", loggedIn: true });
builders.clock.advance({ hours: 24 * 60 });

/** A member with a bound chat who allows what is sold. */
async function buyer() {
  const actor = await builders.member({ communityIds: [await builders.community()] });
  const { memberId } = actor;
  const at = nowDate(ctx);
  const contactId = builders.id();
  const bound = { memberId, boundAt: at, createdAt: at };
  await db.chatContact.create({ data: { id: contactId, accountId, externalId: `contact-${memberId}`, ...bound } });
  await setConsent(builders.as(actor), { purpose: "marketing", given: true, channel: "portal" });
  return { actor, memberId, contactId };
}

/** Queues an offer and asks what may go now. @returns the offer's fate. */
async function offer({ memberId, contactId }: { memberId: string; contactId: string }) {
  await db.outboxMessage.deleteMany();
  const dedupeKey = builders.id();
  const message = {
    channel: "chat",
    purpose: "nudge",
    accountId,
    contactId,
    memberId,
    text: "新权益",
    dedupeKey,
  } as const;
  await inTransaction(db, (tx) => queueMessage(tx, ctx, message));
  await leaseMessage(ctx, { accountId, sender: "test", mutesSales: hasOpenComplaint });
  return db.outboxMessage.findUniqueOrThrow({ where: { dedupeKey }, select: { state: true, reason: true } });
}

test("a member with an open complaint is sold nothing until it is closed", async () => {
  const member = await buyer();
  const complaint = { requestId: builders.id(), memberId: member.memberId, homeId: null, words: "电梯又停了" };
  const kind = { kind: "complaint", category: "service_process", emergency: false, channel: "portal" } as const;
  valueOf(await reportCare(builders.as(member.actor), { ...complaint, ...kind }));
  expect(await offer(member)).toEqual({ state: "cancelled", reason: "sales_muted" });
  valueOf(await cancelRequest(builders.as(member.actor), { requestId: complaint.requestId, reason: "修好了" }));
  expect(await offer(member)).toEqual({ state: "sending", reason: null });
});
