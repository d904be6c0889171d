import { handOver, setConsent } from "#app/features/outreach/public.server.ts";
import { inTransaction } from "#app/platform/db/transaction.ts";
import { ok } from "#app/shared/outcome.ts";
import type { OutcomeOf, Request } from "../conversations/requests.ts";
import { asMember, type Asked } from "./asked.ts";

/** What 退订 stops and 恢复 brings back. News of the member's own affairs goes on. */
const UNASKED_FOR = ["greetings", "surveys", "marketing"] as const;

/** Asks people to answer. */
export async function callPerson(
  { ctx, conversationId }: Asked,
  { reason }: Request<"handOver">,
): Promise<OutcomeOf<"handOver">> {
  return ok(await inTransaction(ctx.db, (tx) => handOver(tx, ctx, { conversationId, reason })));
}

/** Gives or withdraws the consents to what the club sends on its own initiative. */
export async function setMessages(asked: Asked, { wanted }: Request<"setMessages">): Promise<OutcomeOf<"setMessages">> {
  for (const purpose of UNASKED_FOR) {
    await setConsent(asMember(asked), { purpose, given: wanted, channel: "chat" });
  }
  return ok();
}
