import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { SelectAll } from "./select-all.tsx";

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** end sets numbers and sums flush right. */
  align?: "start" | "end";
  /** The name the server sorts by; without it the column does not sort. */
  sortBy?: string;
  /** Text of this column may break into lines; others stay on one. */
  wrap?: boolean;
};

export type Sort = {
  by: string;
  direction: "ascending" | "descending";
  /** The address sorted by that column. */ to: (by: string) => string;
};

/** Checkboxes for a bulk form elsewhere on the page, whose id is `formId`. */
export type Selection<Row> = { formId: string; name: string; value: (row: Row) => string; label: (row: Row) => string };

type TableProps<Row> = {
  /** Names the table for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Where the row leads: the first column becomes the link, a click anywhere and Enter follow it. */
  rowTo?: (row: Row) => string;
  sort?: Sort;
  selection?: Selection<Row>;
  /** A heading put above the first row of each run with the same text. */
  group?: (row: Row) => string;
  /** Shown instead of rows when there are none. */
  empty: ReactNode;
  foot?: ReactNode;
};

function HeaderCell<Row>({ column, sort }: { column: Column<Row>; sort?: Sort }) {
  const sorted = sort !== undefined && column.sortBy === sort.by;
  return (
    <th
      scope="col"
      aria-sort={sorted ? sort.direction : undefined}
      className={column.align === "end" ? "data-end" : undefined}
    >
      {sort && column.sortBy ? (
        <Link to={sort.to(column.sortBy)} preventScrollReset className="inline-flex items-center gap-1 hover:text-ink">
          {column.header}
          <Icon name={sorted ? (sort.direction === "ascending" ? "chevron-up" : "chevron-down") : "sort"} size={14} />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

function BodyRow<Row>({ row, table }: { row: Row; table: TableProps<Row> }) {
  const to = table.rowTo?.(row);
  const { selection } = table;
  return (
    <tr className="data-row" data-key-row={to ? "" : undefined} data-href={to}>
      {selection ? (
        <td className="data-tick">
          <input
            type="checkbox"
            form={selection.formId}
            name={selection.name}
            value={selection.value(row)}
            aria-label={selection.label(row)}
            className="mark m-0! block"
          />
        </td>
      ) : null}
      {table.columns.map((column, index) => {
        const cellClass = classNames(column.align === "end" && "data-end", column.wrap && "data-wrap") || undefined;
        if (index > 0) {
          return (
            <td key={column.key} className={cellClass}>
              <span aria-hidden="true" className="data-name">
                {column.header}
              </span>
              <div className="data-value">{column.cell(row)}</div>
            </td>
          );
        }
        return (
          <th key={column.key} scope="row" className={cellClass}>
            {to ? (
              <Link to={to} data-key-open="" className="block hover:underline">
                {column.cell(row)}
              </Link>
            ) : (
              column.cell(row)
            )}
          </th>
        );
      })}
    </tr>
  );
}

/**
 * A table of the staff side. Search, filter, sort and page are the server's; this shows their result.
 * On a phone each row is a card with the name of each value beside it (`data-table.css`); between phone and desk a wide
 * table scrolls sideways. The keyboard of the staff shell moves through its rows.
 */
export function DataTable<Row>(table: TableProps<Row>) {
  const { t } = useTranslation("ui");
  const { columns, rows, selection, group } = table;
  const width = columns.length + (selection ? 1 : 0);
  if (rows.length === 0) {
    return <div className="rounded-card border border-line bg-surface">{table.empty}</div>;
  }
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface">
      <div className="overflow-x-auto" role="group" aria-label={table.caption} tabIndex={0}>
        <table className="data-table">
          <caption className="sr-only">{table.caption}</caption>
          <thead>
            <tr>
              {selection ? (
                <th scope="col" className="data-tick">
                  <span className="sr-only">{t("select")}</span>
                  <SelectAll formId={selection.formId} name={selection.name} />
                </th>
              ) : null}
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={table.sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const before = rows[index - 1];
              const heading = group?.(row);
              const newGroup = heading !== undefined && (before === undefined || group?.(before) !== heading);
              return [
                newGroup ? (
                  <tr key={`group ${heading}`}>
                    <th scope="colgroup" colSpan={width} className="data-group">
                      {heading}
                    </th>
                  </tr>
                ) : null,
                <BodyRow key={table.rowKey(row)} row={row} table={table} />,
              ];
            })}
          </tbody>
        </table>
      </div>
      {table.foot ? <div className="border-t border-line px-4 py-2.5 text-meta text-ink-2">{table.foot}</div> : null}
    </div>
  );
}
