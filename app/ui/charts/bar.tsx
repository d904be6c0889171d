import { scaleBand, scaleLinear } from "@visx/scale";
import { chartFill } from "./chart-tone.ts";
import type { ChartTone } from "./chart-tone.ts";

export type BarSeries = {
  label: string;
  tone: ChartTone;
  /** One per group; a negative value hangs below the axis. */ values: number[];
};

const plotTop = 22;
const labelHeight = 26;

type Block = { series: BarSeries; from: number; to: number };

/** Stacks one group's values upwards and downwards from zero. */
function stack(series: BarSeries[], group: number): { blocks: Block[]; top: number; bottom: number } {
  const blocks: Block[] = [];
  let top = 0;
  let bottom = 0;
  for (const entry of series) {
    const value = entry.values[group] ?? 0;
    if (value > 0) {
      blocks.push({ series: entry, from: top, to: top + value });
      top += value;
    } else if (value < 0) {
      blocks.push({ series: entry, from: bottom + value, to: bottom });
      bottom += value;
    }
  }
  return { blocks, top, bottom };
}

/**
 * Stacked bars over groups such as months: positive parts rise, negative parts hang. Widths are in per cent, so words
 * keep their size on every screen. `format` writes a value for people; `label` says what the chart shows.
 */
export function BarChart({
  label,
  groups,
  series,
  format,
  height = 220,
}: {
  label: string;
  groups: string[];
  series: BarSeries[];
  format: (value: number) => string;
  height?: number;
}) {
  const stacks = groups.map((_, group) => stack(series, group));
  const top = Math.max(1, ...stacks.map((entry) => entry.top));
  const bottom = Math.min(0, ...stacks.map((entry) => entry.bottom));
  const plotBottom = height - labelHeight - (bottom < 0 ? 18 : 0);
  const y = scaleLinear<number>({ domain: [bottom, top], range: [plotBottom, plotTop], nice: false });
  const x = scaleBand<number>({ domain: groups.map((_, index) => index), range: [0, 100], padding: 0.4 });
  const centre = (index: number) => `${(x(index) ?? 0) + x.bandwidth() / 2}%`;
  return (
    <svg className="chart" height={height} role="img" aria-label={label}>
      {y.ticks(4).map((tick) => (
        <line
          key={tick}
          x1="0"
          x2="100%"
          y1={y(tick)}
          y2={y(tick)}
          className={tick === 0 ? "chart-axis" : "chart-grid"}
        />
      ))}
      {stacks.map((entry, group) => (
        <g key={group}>
          {entry.blocks.map((block) => (
            <rect
              key={block.series.label}
              x={`${x(group) ?? 0}%`}
              width={`${x.bandwidth()}%`}
              y={y(block.to) + 0.5}
              height={Math.max(0, y(block.from) - y(block.to) - 1)}
              rx="3"
              className={chartFill[block.series.tone]}
            />
          ))}
          {entry.top > 0 ? (
            <text x={centre(group)} y={y(entry.top) - 6} textAnchor="middle" className="chart-value">
              {format(entry.top)}
            </text>
          ) : null}
          {entry.bottom < 0 ? (
            <text x={centre(group)} y={y(entry.bottom) + 15} textAnchor="middle" className="chart-value">
              {format(-entry.bottom)}
            </text>
          ) : null}
          <text x={centre(group)} y={height - 6} textAnchor="middle">
            {groups[group]}
          </text>
        </g>
      ))}
    </svg>
  );
}
