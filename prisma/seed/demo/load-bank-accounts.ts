import { addBankAccount } from "#app/features/rewards/public.server.ts";
import type { PeopleContent } from "../content/types.ts";
import { forEach, must, type Stage } from "./stage.ts";

/** Long before any reward, so that no account is still cooling off. */
const ENTERED_DAYS_AGO = 300;

/** Where members are paid. */
export async function loadBankAccounts(stage: Stage, { members }: PeopleContent): Promise<void> {
  const enteredAt = stage.now.subtract({ hours: ENTERED_DAYS_AGO * 24 });
  await forEach(members, async ({ key, bankAccount }) => {
    if (bankAccount === null) return;
    const owner = { kind: "member", memberId: stage.id("member", key) } as const;
    const account = { requestId: stage.id("account", key), number: bankAccount.number, bankCode: null };
    must(await addBankAccount(stage.as(owner, enteredAt), account), `account of ${key}`);
  });
}
