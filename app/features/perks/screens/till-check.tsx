import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FactList } from "#app/ui/fact-list.tsx";

export type TillCheckCard = {
  /** Of the voucher. */
  id: string;
  code: string;
  /** What to take from the customer. */
  charge: string;
  facts: { term: string; value: string }[];
  rules: string[];
};

/** A voucher that can be taken, before it is: what to charge, and the rules of use for the clerk to check. */
export function TillCheck({ requestId, check, isBusy }: { requestId: string; check: TillCheckCard; isBusy: boolean }) {
  const { t } = useTranslation("perks");
  return (
    <>
      <div>
        <h2 className="text-30 font-semibold">{t("check.title")}</h2>
        <p className="text-20 font-semibold text-pine-ink">{check.charge}</p>
        <p className="mt-1 text-ink-2">{t("check.detail")}</p>
      </div>
      <Card padded>
        <FactList facts={check.facts} />
      </Card>
      <TillRules rules={check.rules} />
      <div className="mt-auto grid gap-3">
        <Form method="post" action="/till">
          <input type="hidden" name="requestId" value={requestId} />
          <input type="hidden" name="code" value={check.code} />
          <input type="hidden" name="intent" value="redeem" />
          <Button variant="primary" block aria-disabled={isBusy} className="min-h-16 text-20">
            {t("check.redeem")}
          </Button>
        </Form>
        <ButtonLink to="/till" replace variant="quiet" block>
          {t("check.leave")}
        </ButtonLink>
      </div>
    </>
  );
}

/** The perk's rules of use, each a line. */
export function TillRules({ rules }: { rules: string[] }) {
  const { t } = useTranslation("perks");
  return (
    <section className="text-left">
      <h3 className="font-semibold">{t("check.rules")}</h3>
      {rules.length === 0 ? <p>{t("check.noRules")}</p> : null}
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
