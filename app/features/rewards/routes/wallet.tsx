import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireMember } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { uuidOrNull } from "#app/shared/ids.ts";
import { hasAccountConsent, readAccounts, type BankAccountView } from "../queries/bank-accounts.server.ts";
import { listClosedRewards, listOpenRewards, paidThisYear, walletSummary } from "../queries/wallet.server.ts";
import { coolingElapsed } from "../rules/cooling-off.ts";
import { WalletScreen } from "../screens/wallet-screen.tsx";
import { describeReward } from "./parts/describe-reward.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "rewards", frame: "page" };

/** @returns the member's own money; nobody else's can be asked for. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const { memberId } = ctx.actor;
  const before = uuidOrNull(new URL(request.url).searchParams.get("before"));
  const [summary, year, open, closed, accounts, hasConsent] = await Promise.all([
    walletSummary(ctx, memberId),
    paidThisYear(ctx, memberId),
    listOpenRewards(ctx, memberId),
    listClosedRewards(ctx, memberId, before),
    readAccounts(ctx, memberId),
    hasAccountConsent(ctx.db, memberId),
  ]);
  const { format, texts } = context;
  const described = open.map((reward) => describeReward(context, reward));
  return {
    title: texts("rewards")("wallet.title"),
    available: format.money(summary.availableFen),
    waiting: format.money(summary.waitingFen + summary.inPayoutFen),
    paidThisYear: format.money(year),
    owed: summary.owedFen > 0n ? format.money(summary.owedFen) : null,
    ready: described.filter(({ status }) => status === "available"),
    underWay: described.filter(({ status }) => status !== "available"),
    closed: closed.rewards.map((reward) => describeReward(context, reward)),
    next: closed.next,
    isFirstPage: before === null,
    inUse: accounts.inUse && describeAccount(context, accounts.inUse),
    isPaused: accounts.inUse !== null && !hasConsent,
    cooling: accounts.cooling && {
      ...describeAccount(context, accounts.cooling),
      elapsed: coolingElapsed(accounts.cooling, ctx.clock.now()),
    },
  };
}

export default function Wallet() {
  return <WalletScreen {...useLoaderData<typeof loader>()} />;
}

function describeAccount({ format, texts }: RequestContext, account: BankAccountView) {
  const t = texts("rewards");
  return {
    accountId: account.accountId,
    name: t("account.short", { bank: t(`bank.${account.bankCode}`), last4: account.last4 }),
    holder: account.holderName,
    added: format.time(account.createdAt),
    usable: format.time(account.usableFrom),
  };
}
