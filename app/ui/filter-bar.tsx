import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A GET form whose values live in the URL, so a filtered list can be sent to a colleague.
 * `keep` carries parameters that filtering must not lose, such as the sort; the page key is left out on purpose.
 */
export function FilterBar({
  action,
  keep = {},
  label,
  end,
  children,
}: {
  action?: string;
  keep?: Record<string, string | undefined>;
  label: string;
  /** Right of the filters: a count, the columns, the export. */
  end?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  return (
    <div className="mb-3 flex flex-wrap items-end gap-2">
      <Form
        method="get"
        action={action}
        role="search"
        aria-label={label}
        className="flex min-w-0 flex-wrap items-end gap-2"
      >
        {Object.entries(keep).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <Button icon="filter">{t("filter")}</Button>
      </Form>
      {end ? <div className="ml-auto flex flex-wrap items-center gap-2">{end}</div> : null}
    </div>
  );
}

/** A filter in force, with the address of the list without it. */
export function ActiveFilters({
  filters,
  clearTo,
}: {
  filters: { name: string; value: string; removeTo: string }[];
  clearTo: string;
}) {
  const { t } = useTranslation("ui");
  if (filters.length === 0) {
    return null;
  }
  return (
    <ul className="mb-3 flex flex-wrap items-center gap-2" aria-label={t("activeFilters")}>
      {filters.map((filter) => (
        <li
          key={filter.removeTo}
          className="flex min-h-control-small items-center gap-1.5 rounded-control border border-line-mid bg-surface pl-2.5 text-meta"
        >
          {filter.name}
          <span className="font-semibold">{filter.value}</span>
          <Link
            to={filter.removeTo}
            preventScrollReset
            aria-label={t("removeNamed", { name: filter.name })}
            className="grid size-control-small place-items-center rounded-control text-ink-3 hover:text-ink"
          >
            <Icon name="close" size={16} />
          </Link>
        </li>
      ))}
      <li>
        <Link to={clearTo} preventScrollReset className="text-link text-meta">
          {t("clearFilters")}
        </Link>
      </li>
    </ul>
  );
}
