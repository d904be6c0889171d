import { beforeEach, describe, expect, test } from "vitest";
import {
  answerConversation,
  handOver,
  takeConversation,
} from "#app/features/outreach/commands/hold-conversation.server.ts";
import { readUnsettled } from "#app/features/outreach/queries/unsettled.server.ts";
import { loader as readInbox } from "#app/features/outreach/routes/inbox.tsx";
import { loader as readConsole } from "#app/features/staff/routes/console-layout.tsx";
import { loader as readToday } from "#app/features/staff/routes/today.tsx";
import { nowDate, type StaffActor } from "#app/platform/context.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { requestContext } from "#test/support/request-context.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "hold" });
const visitor = builders.as({ kind: "visitor" });
const at = () => nowDate(visitor);
let zhou: StaffActor;
let he: StaffActor;
let conversationId: string;

beforeEach(async () => {
  zhou = await builders.staff("member_services");
  he = await builders.staff("member_services");
  await db.chatMessage.deleteMany();
  await db.conversation.deleteMany();
  const account = { id: builders.id(), key: builders.id(), name: "管家", firstUsedAt: at() };
  await db.chatAccount.create({ data: account });
  conversationId = builders.id();
  const conversation = { id: conversationId, lastMessageAt: at(), createdAt: at() };
  const contact = { id: builders.id(), accountId: account.id, externalId: "lin", createdAt: at() };
  await db.chatContact.create({ data: { ...contact, conversation: { create: conversation } } });
});

function ask(actor: StaffActor, path = "/staff") {
  const request = new Request(`https://club.example${path}`);
  return { context: requestContext(builders.as(actor)), request, params: {} };
}

/** @returns how many conversations wait for this person: in Today, in the inbox, in the navigation. */
async function waitsFor(actor: StaffActor): Promise<[number, number, number]> {
  const { groups } = await readToday(ask(actor));
  const { rows } = await readInbox(ask(actor, "/staff/conversations?view=waiting"));
  const { jobs } = await readConsole(ask(actor));
  const tasks = groups.flatMap((group) => group.tasks).filter(({ kind }) => kind === "conversation");
  return [tasks.length, rows.length, Number(jobs.find(({ key }) => key === "conversations")?.count ?? 0)];
}

function tellPeople(reason: string) {
  return inTransaction(db, (tx) => handOver(tx, visitor, { conversationId, reason }));
}

async function answer(actor: StaffActor) {
  const words = { requestId: builders.id(), conversationId, text: "您好" };
  return valueOf(await answerConversation(builders.as(actor), words));
}

const ALL = [1, 1, 1];
const NONE = [0, 0, 0];

describe("a conversation that a colleague holds", () => {
  test("waits for that colleague again when the owner writes, until it is answered", async () => {
    await tellPeople("asked");
    expect([await waitsFor(zhou), await waitsFor(he)]).toEqual([ALL, ALL]);
    await answer(zhou);
    expect([await waitsFor(zhou), await waitsFor(he)]).toEqual([NONE, NONE]);
    builders.clock.advance({ minutes: 5 });
    await tellPeople("message");
    expect([await waitsFor(zhou), await waitsFor(he)]).toEqual([ALL, NONE]);
    const { rows } = await readInbox(ask(zhou, "/staff/conversations?view=waiting"));
    expect(rows).toMatchObject([
      { holder: "staff", reason: "又写来消息", since: { iso: builders.clock.now().toString() } },
    ]);
    await answer(zhou);
    expect(await waitsFor(zhou)).toEqual(NONE);
  });

  test("keeps waiting when it is taken without an answer", async () => {
    await tellPeople("asked");
    valueOf(await takeConversation(builders.as(zhou), { conversationId }));
    expect([await waitsFor(zhou), await waitsFor(he)]).toEqual([ALL, NONE]);
  });

  test("is everybody's once the promise has run out, and free to be taken", async () => {
    await tellPeople("asked");
    await answer(zhou);
    const { promisedAt } = await tellPeople("message");
    expect(await takeConversation(builders.as(he), { conversationId })).toEqual({
      ok: false,
      reason: "held_by_colleague",
    });
    builders.clock.advance({ minutes: 31 });
    expect((await tellPeople("message")).promisedAt).toEqual(promisedAt);
    expect([await waitsFor(zhou), await waitsFor(he)]).toEqual([ALL, ALL]);
    await answer(he);
    expect([await waitsFor(zhou), await waitsFor(he)]).toEqual([NONE, NONE]);
  });

  test.each([
    [["message", "complaint"], "complaint"],
    [["complaint", "emergency", "complaint"], "emergency"],
    [["complaint", "asked"], "complaint"],
  ])("shows the gravest of its reasons: %s", async (reasons, shown) => {
    for (const reason of reasons) await tellPeople(reason);
    expect(await db.conversation.findFirst()).toMatchObject({ handOverReason: shown });
  });

  test("counts as not promised for the very message that asked for the answer", async () => {
    await tellPeople("asked");
    await answer(zhou);
    const message = { conversationId, author: "contact" as const, text: "那电梯呢", at: at() };
    const { id: messageId } = await db.chatMessage.create({ data: { ...message, id: builders.id() } });
    await tellPeople("message");
    const opened = async (id: string) => (await readUnsettled({ db, vault: visitor.vault }, id))?.conversation;
    expect(await opened(messageId)).toMatchObject({ holder: "staff", isPromised: false });
    builders.clock.advance({ minutes: 1 });
    const { id } = await db.chatMessage.create({ data: { ...message, id: builders.id(), at: at() } });
    expect(await opened(id)).toMatchObject({ holder: "staff", isPromised: true });
  });
});
