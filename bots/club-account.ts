import { knowsContacts, reportAccount } from "#app/features/outreach/public.server.ts";
import type { Context } from "#app/platform/context.ts";
import type { AccountPort } from "./ports.ts";

/** The account as the club knows it. */
export type Account = { key: string; name: string };

/** Enters the account with the club. @returns its id. */
export function enterAccount(ctx: Context, account: Account): Promise<string> {
  return reportAccount(ctx, { ...account, state: "offline" });
}

/** Reports how the account fares. A session with contacts that the club knows goes on with an earlier login. */
export function clubAccount(ctx: Context, account: Account & { accountId: string }): AccountPort {
  const { key, name, accountId } = account;
  return {
    async loggedIn(contactIds) {
      const loggedIn = !(await knowsContacts(ctx, { accountId, externalIds: contactIds }));
      await reportAccount(ctx, { key, name, state: "online", loggedIn });
    },
    async lost(state) {
      await reportAccount(ctx, { key, name, state });
    },
    async proved() {
      await reportAccount(ctx, { key, name, state: "online", probed: true });
    },
  };
}
