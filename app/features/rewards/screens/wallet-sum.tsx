import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";

/** The three sums an owner asks for, and where the next payment goes. */
export function WalletSum({
  available,
  waiting,
  paidThisYear,
  inUse,
  cooling,
  isEmpty,
}: {
  available: string;
  waiting: string;
  paidThisYear: string;
  inUse: { name: string } | null;
  cooling: { name: string } | null;
  /** Nothing was ever earned: then the first step is a friend, not an account. */
  isEmpty: boolean;
}) {
  const { t } = useTranslation("rewards");
  const account = inUse ?? cooling;
  return (
    <>
      <section
        aria-label={t("wallet.sums")}
        className="overflow-hidden rounded-hero border border-gold-line bg-gold-wash"
      >
        <div className="flex flex-wrap items-center justify-between gap-3 p-4.5">
          <div>
            <span>{t("wallet.available")}</span>
            <b className="block text-[36px] leading-[46px] font-semibold text-gold-ink tabular-nums">{available}</b>
            <span className="text-ink-2">
              {account ? t("wallet.goesTo", { account: account.name }) : isEmpty ? null : t("wallet.noAccount")}
            </span>
          </div>
          {account || isEmpty ? null : (
            <ButtonLink to="/wallet/account" variant="primary">
              {t("account.add")}
            </ButtonLink>
          )}
        </div>
        <dl className="grid grid-cols-2 divide-x divide-line border-t border-gold-line bg-surface">
          <Sum term={t("wallet.waiting")} amount={waiting} gold />
          <Sum term={t("wallet.paidThisYear")} amount={paidThisYear} />
        </dl>
      </section>
      <p className="mt-2 text-ink-2">{t("wallet.allNet")}</p>
    </>
  );
}

function Sum({ term, amount, gold = false }: { term: string; amount: string; gold?: boolean }) {
  return (
    <div className="px-4.5 py-3">
      <dt className="text-ink-2">{term}</dt>
      <dd className={gold ? "text-18 font-semibold text-gold-ink" : "text-18 font-semibold"}>{amount}</dd>
    </div>
  );
}
