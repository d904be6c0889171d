import { scaleLinear } from "@visx/scale";
import { chartStroke } from "./chart-tone.ts";
import type { ChartTone } from "./chart-tone.ts";

export type LineSeries = {
  label: string;
  tone: ChartTone;
  /** One per step, null where nothing was measured. */ values: (number | null)[];
  dashed?: boolean;
};

const plotTop = 16;
const labelHeight = 26;

/** Draws a path through the measured values and leaves a gap where one is missing. */
function pathOf(values: (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  return values
    .map((value, index) => {
      if (value === null) {
        return "";
      }
      const before = values[index - 1];
      return `${before === null || before === undefined ? "M" : "L"}${x(index).toFixed(2)} ${y(value).toFixed(2)}`;
    })
    .join("");
}

/**
 * Lines over equal steps such as weeks, each named at its last value. `domain` pins the scale, such as 0 to 100 per cent.
 * `format` writes a value for people; `label` says what the chart shows.
 */
export function LineChart({
  label,
  steps,
  series,
  format,
  domain,
  height = 220,
}: {
  label: string;
  steps: string[];
  series: LineSeries[];
  format: (value: number) => string;
  domain?: [number, number];
  height?: number;
}) {
  const measured = series.flatMap((entry) => entry.values.filter((value) => value !== null));
  const range: [number, number] = domain ?? [Math.min(0, ...measured), Math.max(1, ...measured)];
  const plotBottom = height - labelHeight;
  const y = scaleLinear<number>({ domain: range, range: [plotBottom, plotTop], nice: domain === undefined });
  const last = Math.max(1, steps.length - 1);
  const x = (index: number) => 4 + (index / last) * 88;
  const every = Math.ceil(steps.length / 8);
  return (
    <svg className="chart" height={height} role="img" aria-label={label}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="chart-grid" />
          <text x="0" y={y(tick) - 4}>
            {format(tick)}
          </text>
        </g>
      ))}
      <svg x="0" y="0" width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
        {series.map((entry) => (
          <path
            key={entry.label}
            d={pathOf(entry.values, x, (value) => y(value))}
            fill="none"
            strokeWidth="2.25"
            strokeLinejoin="round"
            strokeLinecap="round"
            strokeDasharray={entry.dashed ? "1 5" : undefined}
            vectorEffect="non-scaling-stroke"
            className={chartStroke[entry.tone]}
          />
        ))}
      </svg>
      {series.map((entry) => {
        const at = entry.values.findLastIndex((value) => value !== null);
        const value = entry.values[at];
        return value === null || value === undefined ? null : (
          <text key={entry.label} x={`${x(at)}%`} dx="6" y={y(value) + 4} className="chart-value">
            {format(value)}
          </text>
        );
      })}
      {steps.map((step, index) =>
        index % every === 0 ? (
          <text key={step} x={`${x(index)}%`} y={height - 6} textAnchor="middle">
            {step}
          </text>
        ) : null,
      )}
    </svg>
  );
}
