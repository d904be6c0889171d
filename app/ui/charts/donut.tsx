import { chartArc } from "./chart-tone.ts";
import type { ChartTone } from "./chart-tone.ts";

const radius = 42;
const circumference = 2 * Math.PI * radius;

export type DonutPart = { label: string; value: number; tone: ChartTone };

/** Parts of a whole as a ring, two to four of them; the whole stands in the middle. */
export function DonutChart({
  label,
  parts,
  centre,
  size = 140,
}: {
  label: string;
  parts: DonutPart[];
  centre: string;
  size?: number;
}) {
  const total = parts.reduce((sum, part) => sum + part.value, 0) || 1;
  const lengths = parts.map((part) => (part.value / total) * circumference);
  return (
    <svg
      className="chart mx-auto"
      style={{ width: size }}
      height={size}
      viewBox="0 0 100 100"
      role="img"
      aria-label={label}
    >
      <g transform="rotate(-90 50 50)" fill="none" strokeWidth="12">
        <circle cx="50" cy="50" r={radius} className={chartArc.rest} strokeOpacity="0.25" />
        {parts.map((part, index) => {
          const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0);
          return (
            <circle
              key={part.label}
              cx="50"
              cy="50"
              r={radius}
              className={chartArc[part.tone]}
              strokeDasharray={`${Math.max(0, (lengths[index] ?? 0) - 1)} ${circumference}`}
              strokeDashoffset={-before}
            />
          );
        })}
      </g>
      <text x="50" y="56" textAnchor="middle" fontSize="17" className="chart-value">
        {centre}
      </text>
    </svg>
  );
}
