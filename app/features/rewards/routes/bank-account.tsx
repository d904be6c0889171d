import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countTries, requireRecentAuthentication } from "#app/features/identity/public.server.ts";
import { memberCard } from "#app/features/membership/public.server.ts";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { addBankAccount } from "../commands/add-bank-account.server.ts";
import { BANK_CODES } from "../rules/list-banks.ts";
import { bankAccountSchema } from "../schemas.ts";
import { BankAccountScreen } from "../screens/bank-account-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "rewards", frame: "page" };

/** Nobody changes banks more often; somebody who tries numbers does. */
const ACCOUNTS_A_DAY = { name: "bank_account", most: 5, withinSeconds: 86_400 };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  await requireRecentAuthentication(context, request);
  const member = await memberCard(ctx, ctx.actor.memberId);
  const t = context.texts("rewards");
  return {
    title: t("accountForm.title"),
    requestId: newId(ctx),
    holder: member?.name ?? "",
    banks: BANK_CODES.map((code) => ({ value: code, label: t(`bank.${code}`) })),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  await requireRecentAuthentication(context, request);
  const texts = context.texts("rewards");
  const form = await readForm(request, bankAccountSchema, { texts });
  if (!form.ok) return form.response;
  const counted = await countTries(ctx, [{ limit: ACCOUNTS_A_DAY, by: ctx.actor.memberId }]);
  if (!counted.ok) return form.refuse({ "": texts("errors.too_many_accounts") });
  const added = await addBankAccount(ctx, form.value);
  if (added.ok) return redirect("/wallet");
  return form.refuse({ [added.reason === "unknown_bank" ? "bankCode" : "number"]: texts(`errors.${added.reason}`) });
}

export default function BankAccount() {
  return <BankAccountScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}
