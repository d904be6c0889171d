import { addBankAccount, createPayout, lockPayout } from "#app/features/rewards/public.server.ts";
import type { PeopleContent } from "../content/types.ts";
import type { DemoStaff } from "./load-club.ts";
import { forEach, must, type Stage } from "./stage.ts";

/** Long before any reward, so that no account is still cooling off. */
const ACCOUNTS_DAYS_AGO = 300;
const LOCKED_HOURS_AGO = 20;

/** Members' bank accounts, and a batch that one of finance has locked and another one is to approve. */
export async function loadPayouts(stage: Stage, { members }: PeopleContent, staff: DemoStaff): Promise<void> {
  const enteredAt = stage.now.subtract({ hours: ACCOUNTS_DAYS_AGO * 24 });
  await forEach(members, async ({ key, bankAccount }) => {
    if (bankAccount === null) return;
    const owner = { kind: "member", memberId: stage.id("member", key) } as const;
    const account = { requestId: stage.id("account", key), number: bankAccount.number, bankCode: null };
    must(await addBankAccount(stage.as(owner, enteredAt), account), `account of ${key}`);
  });
  const ctx = stage.as(staff.actor("guo-ming"), stage.now.subtract({ hours: LOCKED_HOURS_AGO }));
  const requestId = stage.id("payout", "first");
  const created = await createPayout(ctx, { requestId, filter: { accruedBefore: null, sourceKind: null } });
  if (created.ok) must(await lockPayout(ctx, { batchId: requestId }), "payout");
}
