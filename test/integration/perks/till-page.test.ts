import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { claimVoucher } from "#app/features/perks/commands/claim-voucher.server.ts";
import { action, loader } from "#app/features/perks/routes/till.tsx";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { valueOf } from "#test/support/outcomes.ts";
import { requestContext } from "#test/support/request-context.ts";
import { perksFixture } from "./perks-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "till page" });
const perks = perksFixture(builders);
const { merchantId, branchId } = await perks.merchant();
const clerk = await perks.till(branchId);
const perkId = await perks.perk(merchantId, { perMemberLimit: 9, body: "不和其他优惠同用\n周末请先订位" });
const owner = builders.as(await builders.member());

async function claim() {
  return valueOf(await claimVoucher(owner, { requestId: builders.id(), perkId }));
}

function ask(path: string, fields?: Record<string, string>, actor = clerk): LoaderFunctionArgs {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value);
  const request = new Request(`https://club.example${path}`, fields ? { method: "POST", body } : {});
  return { context: requestContext(builders.as(actor)), request, params: {} };
}

async function send(fields: Record<string, string>, actor = clerk): Promise<string> {
  const answer = await action(ask("/till", fields, actor));
  return answer instanceof Response ? (answer.headers.get("Location") ?? "") : "";
}

async function stateOf(voucherId: string) {
  return (await db.voucher.findUniqueOrThrow({ where: { id: voucherId } })).state;
}

test("a code is looked at before it is taken: its rules and what to charge, and nothing is redeemed", async () => {
  const { voucherId, code } = await claim();
  const to = await send({ requestId: builders.id(), code });
  expect(to).toBe(`/till?check=${voucherId}`);
  const { check, answer, today } = await loader(ask(to));
  expect(answer).toBeNull();
  expect(check).toMatchObject({
    rules: ["不和其他优惠同用", "周末请先订位"],
    charge: expect.stringMatching(/请收|免费/),
  });
  expect(await stateOf(voucherId)).toBe("usable");
  expect(today).toBe(0);
});

test("the clerk's second press takes it, and the answer says when and what to charge", async () => {
  const { voucherId, code } = await claim();
  const requestId = builders.id();
  const to = await send({ requestId, code, intent: "redeem" });
  expect(to).toBe(`/till?answer=${requestId}`);
  const { answer } = await loader(ask(to));
  expect(answer).toMatchObject({
    title: "已核销",
    rules: ["不和其他优惠同用", "周末请先订位"],
    facts: expect.arrayContaining([expect.objectContaining({ term: "核销时间" })]),
  });
  expect(await stateOf(voucherId)).toBe("used");
  const again = await send({ requestId: builders.id(), code });
  expect(again).toMatch(/^\/till\?answer=/);
  expect((await loader(ask(again))).answer).toMatchObject({ answer: "used", rules: [] });
});

test("another merchant's till is answered at once and cannot look at the voucher", async () => {
  const books = await perks.merchant();
  const other = await perks.till(books.branchId);
  const { voucherId, code } = await claim();
  const to = await send({ requestId: builders.id(), code }, other);
  expect((await loader(ask(to, undefined, other))).answer).toMatchObject({ answer: "other_merchant" });
  expect((await loader(ask(`/till?check=${voucherId}`, undefined, other))).check).toBeNull();
});

test("a till where one code after the other is tried has to rest, and takes good ones again after a quarter of an hour", async () => {
  const clerkAtTill = await perks.till(branchId);
  const { code } = await claim();
  const tries = Array.from({ length: 30 }, (_, index) => `2222222${index}`);
  for (const wrong of tries) {
    const to = await send({ requestId: builders.id(), code: wrong }, clerkAtTill);
    expect(to).toMatch(/^\/till\?answer=/);
  }
  expect(await send({ requestId: builders.id(), code }, clerkAtTill)).toBe("");
  expect(await send({ requestId: builders.id(), code })).toMatch(/^\/till\?check=/);
  builders.clock.advance({ minutes: 16 });
  expect(await send({ requestId: builders.id(), code }, clerkAtTill)).toMatch(/^\/till\?check=/);
  builders.clock.advance({ minutes: -16 });
});
