import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon.tsx";
import { chartGround } from "./chart-tone.ts";
import type { ChartTone } from "./chart-tone.ts";

export type ChartTable = { head: string[]; rows: string[][] };

function NumbersBehind({ title, table }: { title: string; table: ChartTable }) {
  const { t } = useTranslation("ui");
  return (
    <details className="group mt-4 border-t border-line pt-3">
      <summary className="flex min-h-control-small items-center gap-1.5 text-meta text-ink-2 hover:text-ink">
        <Icon name="table" size={16} />
        {t("showTable")}
        <Icon name="chevron-down" size={16} className="group-open:rotate-180" />
      </summary>
      <div className="overflow-x-auto" role="region" aria-label={title} tabIndex={0}>
        <table className="mt-2 w-full text-meta">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {table.head.map((cell, index) => (
                <th key={index} scope="col" className="py-1 pr-3 text-left font-normal text-ink-3 not-first:text-right">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, rowIndex) => (
              <tr key={rowIndex} className="border-t border-line">
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={index} scope="row" className="py-1 pr-3 text-left font-normal">
                      {cell}
                    </th>
                  ) : (
                    <td key={index} className="py-1 pr-3 text-right tabular-nums">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/**
 * A chart in its card: what it asks, the drawing, the finding with where it leads, and the same numbers as a table
 * for screen readers, copying, and browsers that draw badly.
 */
export function ChartFigure({
  title,
  detail,
  table,
  legend,
  finding,
  children,
}: {
  title: string;
  detail?: ReactNode;
  /** The numbers behind the drawing; left out where the drawing is itself a table. */
  table?: ChartTable;
  legend?: { label: string; tone: ChartTone }[];
  finding?: ReactNode;
  children: ReactNode;
}) {
  return (
    <figure className="flex min-w-0 flex-col rounded-card border border-line bg-surface p-5">
      <figcaption className="mb-4">
        <span className="block text-heading font-semibold">{title}</span>
        {detail ? <span className="block text-meta text-ink-3">{detail}</span> : null}
      </figcaption>
      <div className="min-w-0 flex-1">{children}</div>
      {legend ? (
        <ul className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-meta text-ink-2">
          {legend.map((entry) => (
            <li key={entry.label} className="flex items-center gap-1.5">
              <span className={`size-2.5 rounded-[3px] ${chartGround[entry.tone]}`} />
              {entry.label}
            </li>
          ))}
        </ul>
      ) : null}
      {table ? <NumbersBehind title={title} table={table} /> : null}
      {finding ? (
        <div className="mt-3 flex items-start gap-2 border-t border-line pt-3">
          <Icon name="flag" size={18} className="mt-0.5 text-persimmon-ink" />
          <div className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-3">{finding}</div>
        </div>
      ) : null}
    </figure>
  );
}
