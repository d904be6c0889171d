import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, ButtonLink } from "./button.tsx";

function Step({ to, label, rel }: { to?: string; label: string; rel: string }) {
  return to ? (
    <ButtonLink to={to} size="small" rel={rel}>
      {label}
    </ButtonLink>
  ) : (
    <Button type="button" size="small" disabled>
      {label}
    </Button>
  );
}

/** Previous and next page by key. Takes the two addresses, absent at either end; shows nothing when there is one page and no summary. */
export function Pager({ previous, next, summary }: { previous?: string; next?: string; summary?: ReactNode }) {
  const { t } = useTranslation("ui");
  if (!previous && !next && !summary) {
    return null;
  }
  return (
    <nav aria-label={t("pages")} className="mt-3 flex flex-wrap items-center justify-between gap-3 px-1">
      <span className="text-meta text-ink-3">{summary}</span>
      {previous || next ? (
        <span className="flex gap-2">
          <Step to={previous} label={t("previous")} rel="prev" />
          <Step to={next} label={t("next")} rel="next" />
        </span>
      ) : null}
    </nav>
  );
}
