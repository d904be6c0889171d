import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/** The way back: the pages above this one, then this page's own name. */
export function Breadcrumb({ trail, current }: { trail: { to: string; label: string }[]; current: string }) {
  const { t } = useTranslation("ui");
  return (
    <nav aria-label={t("breadcrumb")} className="min-w-0">
      <ol className="flex flex-wrap items-center gap-1.5 text-ink-3">
        {trail.map((step) => (
          <li key={step.to} className="flex items-center gap-1.5">
            <Link to={step.to} className="hover:text-ink hover:underline">
              {step.label}
            </Link>
            <Icon name="chevron-right" size={14} />
          </li>
        ))}
        <li aria-current="page" className="font-semibold text-ink">
          {current}
        </li>
      </ol>
    </nav>
  );
}
