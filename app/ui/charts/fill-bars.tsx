import { scaleLinear } from "@visx/scale";
import { chartFill } from "./chart-tone.ts";

export type FillRow = {
  label: string;
  note?: string;
  /** Places offered. */
  capacity: number;
  /** Places taken. */
  taken: number;
  /** Who came; absent before the day. */
  came?: number;
  text: string;
  attend?: string;
};

/** How full each event was: the dashed outline is the room, light is taken, dark is who came. */
export function FillBars({ label, rows }: { label: string; rows: FillRow[] }) {
  const width = scaleLinear<number>({
    domain: [0, Math.max(1, ...rows.map((row) => Math.max(row.capacity, row.taken)))],
    range: [0, 100],
  });
  return (
    <div
      role="img"
      aria-label={label}
      className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 text-meta tablet:grid-cols-[auto_minmax(0,1fr)_auto] tablet:gap-y-3"
    >
      {rows.map((row) => (
        <div key={`${row.label} ${row.note ?? ""}`} className="contents">
          <span>
            <span className="block font-semibold">{row.label}</span>
            {row.note ? <span className="block text-ink-3">{row.note}</span> : null}
          </span>
          <svg className="chart" height="22">
            <rect
              x="0.5"
              y="0.5"
              width={`${width(row.capacity)}%`}
              height="21"
              rx="5"
              fill="none"
              strokeDasharray="3 3"
              className="stroke-line-mid"
            />
            <rect y="1" width={`${width(row.taken)}%`} height="20" rx="5" className={chartFill.soft} />
            {row.came === undefined ? null : (
              <rect y="1" width={`${width(row.came)}%`} height="20" rx="5" className={chartFill.main} />
            )}
          </svg>
          <span className="col-start-2 mb-3 tablet:col-start-auto tablet:mb-0 tablet:text-right">
            <span className="font-semibold">{row.text}</span>
            {row.attend ? <span className="ml-2 text-persimmon-ink">{row.attend}</span> : null}
          </span>
        </div>
      ))}
    </div>
  );
}
