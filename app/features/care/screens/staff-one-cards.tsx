import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { FactList, type Fact } from "#app/ui/fact-list.tsx";
import type { DeskPage } from "./staff-one-screen.tsx";

/** Whose request it is, with the number masked until somebody asks for it. */
export function OwnerCard({ owner, home, fullPhone }: Pick<DeskPage, "owner" | "home" | "fullPhone">) {
  const { t } = useTranslation("care");
  if (owner === null) return null;
  return (
    <Card padded className="grid gap-3">
      <div className="flex items-center gap-3">
        <Avatar name={owner.name} />
        <div className="min-w-0">
          <Link to={`/staff/members/${owner.id}`} className="text-link font-semibold">
            {owner.name}
          </Link>
          <span className="block text-meta text-ink-3">
            {owner.salutation} · {owner.tier}
          </span>
        </div>
      </div>
      <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
        {fullPhone ? (
          <a href={`tel:${fullPhone.replace(/\s/g, "")}`} className="text-link font-semibold tabular-nums">
            {fullPhone}
          </a>
        ) : (
          <span className="tabular-nums">{owner.phone}</span>
        )}
        {owner.mayReveal && !fullPhone ? (
          <Button size="small" icon="eye" name="intent" value="reveal">
            {t("desk.reveal")}
          </Button>
        ) : null}
      </Form>
      {home ? (
        <p className="text-ink-2">
          {home.label}
          {home.handover ? <span className="block">{t("home.handedOver", { day: home.handover })}</span> : null}
        </p>
      ) : null}
    </Card>
  );
}

/** The request's own data: category, warranty, visit, who sees to it, how it came. */
export function RequestFacts(page: DeskPage) {
  const { t } = useTranslation("care");
  const { kind, category, verdict, visit, staff, channel, reportedAt, rated } = page;
  const facts: Fact[] = [
    { term: t("desk.category"), value: `${t(`kind.${kind}`)} · ${t(`category.${category}`)}` },
    ...(verdict
      ? [
          {
            term: t("desk.warranty"),
            value: `${t(verdict.inWarranty ? "cover.covered" : "cover.care")} · ${verdict.until}`,
            tone: verdict.inWarranty ? ("ok" as const) : ("gold" as const),
          },
        ]
      : []),
    {
      term: t("desk.staff"),
      value: staff.name ?? t("desk.nobody"),
      ...(staff.name ? {} : { tone: "attend" as const }),
    },
    ...(visit
      ? [
          {
            term: t("desk.visit"),
            value: (
              <>
                {visit.when}
                <span className="block">
                  {visit.name} <span className="tabular-nums">{visit.phone}</span>
                </span>
              </>
            ),
          },
        ]
      : []),
    { term: t("desk.reported"), value: <DateLabel {...reportedAt} /> },
    { term: t("desk.channel"), value: t(`channel.${channel}`) },
    ...(rated ? [{ term: t("desk.rated"), value: t("one.ratedOf", { rating: rated }) }] : []),
  ];
  return (
    <Card padded>
      <FactList facts={facts} />
    </Card>
  );
}
