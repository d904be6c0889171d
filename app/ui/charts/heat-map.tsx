import { classNames } from "../class-names.ts";

export type HeatCell = { /** null where too few answered to show. */ value: number | null; text: string };
export type HeatRow = { label: string; cells: HeatCell[] };

/** From below: alarming, low, middling, good, best. */
const steps = [
  "bg-persimmon-ink text-surface",
  "bg-persimmon-line text-ink",
  "bg-deep text-ink",
  "bg-pine-line text-ink",
  "bg-pine text-on-fill",
];

function stepClass(value: number, bounds: readonly [number, number, number, number]): string | undefined {
  return steps[bounds.filter((bound) => value >= bound).length];
}

/**
 * A table whose cells are coloured by value, such as satisfaction by project and touchpoint. It is its own table for
 * screen readers. `bounds` are the four values at which the colour changes, ascending.
 */
export function HeatMap({
  caption,
  corner,
  columns,
  rows,
  bounds,
}: {
  caption: string;
  /** What the first column holds. */
  corner: string;
  columns: string[];
  rows: HeatRow[];
  bounds: readonly [number, number, number, number];
}) {
  return (
    <div className="overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full border-separate border-spacing-[3px] text-meta">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="sr-only">
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="font-normal text-ink-2">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="pr-2 text-left font-normal whitespace-nowrap text-ink-2">
                {row.label}
              </th>
              {row.cells.map((cell, index) => (
                <td
                  key={index}
                  className={classNames(
                    "h-7 rounded-s text-center font-semibold",
                    cell.value === null
                      ? "border border-dashed border-line-mid font-normal text-ink-3"
                      : stepClass(cell.value, bounds),
                  )}
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
