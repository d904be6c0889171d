import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List, ListRow } from "#app/ui/list-row.tsx";
import { OwnerPageShell } from "#app/ui/owner-page-shell.tsx";
import { CATEGORY_ICON } from "./category-icon.ts";
import type { OpenRequest } from "./open-request-card.tsx";

type Row = OpenRequest & { at: { text: string; full: string; iso: string }; rating: number | null };

/** All that a household has reported, newest first. */
export function HistoryScreen({ title, rows, older }: { title: string; rows: Row[]; older: string | null }) {
  const { t } = useTranslation("care");
  return (
    <OwnerPageShell title={title} backTo="/home">
      {rows.length === 0 ? (
        <EmptyState
          picture={<img src="/pictures/empty-care.svg" alt="" width={250} height={156} />}
          title={t("history.none")}
          detail={t("history.noneDetail")}
        >
          <ButtonLink to="/care/new" variant="primary">
            {t("home.report")}
          </ButtonLink>
          <ButtonLink to="/care/new?kind=enquiry">{t("history.write")}</ButtonLink>
        </EmptyState>
      ) : (
        <Card>
          <List>
            {rows.map(({ id, kind, category, title: words, band, at, rating }) => (
              <ListRow
                key={id}
                to={`/care/${id}`}
                icon={CATEGORY_ICON[category]}
                tone={band.tone === "neutral" ? undefined : band.tone}
                title={<span className="line-clamp-2">{words}</span>}
                detail={
                  <>
                    {t(`kind.${kind}`)} · <DateLabel {...at} /> · {rating ? t("one.ratedOf", { rating }) : band.text}
                  </>
                }
              />
            ))}
          </List>
        </Card>
      )}
      {older ? (
        <ButtonLink to={older} block className="mt-4">
          {t("history.older")}
        </ButtonLink>
      ) : null}
    </OwnerPageShell>
  );
}
