import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader } from "#app/features/membership/routes/household.tsx";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { requestContext } from "#test/support/request-context.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "household page" });

function ask(actor: MemberActor): LoaderFunctionArgs {
  const request = new Request("https://club.example/me/household");
  return { context: requestContext(builders.as(actor)), request, params: {} };
}

test("says since when those belong to the household who were invited, and nothing of its owners' day", async () => {
  const owner = await builders.member({ communityIds: [await builders.community()] });
  const { homeId } = await db.householdMember.findFirstOrThrow({ where: { memberId: owner.memberId } });
  const { memberId } = await builders.member({ name: "王桂芳" });
  const sinceAt = new Date(builders.clock.now().epochMilliseconds);
  await db.householdMember.create({ data: { id: randomUUID(), homeId, memberId, relation: "family", sinceAt } });
  const { household } = await loader(ask(owner));
  expect(household?.mates.map(({ relation, since }) => [relation, since?.text])).toEqual([
    ["owner", undefined],
    ["family", "今天"],
  ]);
});
