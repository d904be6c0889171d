import { scaleLinear } from "@visx/scale";
import { chartFill } from "./chart-tone.ts";
import type { ChartTone } from "./chart-tone.ts";

export type FunnelStep = {
  label: string;
  value: number;
  valueText: string;
  /** What part of the step before came this far, such as 64%. */
  share?: string;
  note?: string;
  /** The step that loses most. */
  attend?: string;
  tone?: ChartTone;
};

const rowHeight = 50;
const barHeight = 32;

/** How many came how far, step under step. The words to the right fold under the bar's row on a narrow screen. */
export function FunnelChart({ label, steps }: { label: string; steps: FunnelStep[] }) {
  const width = scaleLinear<number>({ domain: [0, Math.max(1, ...steps.map((step) => step.value))], range: [0, 100] });
  return (
    <div role="img" aria-label={label} className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 text-meta">
      {steps.map((step) => (
        <div key={step.label} className="contents">
          <span
            className="self-center text-ink-2"
            style={{ minHeight: rowHeight, display: "grid", alignItems: "center" }}
          >
            {step.label}
          </span>
          <svg className="chart self-center" height={barHeight}>
            <rect width="100%" height={barHeight} rx="6" className={chartFill.rest} />
            <rect
              width={`${Math.max(4, width(step.value))}%`}
              height={barHeight}
              rx="6"
              className={chartFill[step.tone ?? "main"]}
            />
            <text
              x="10"
              y={barHeight / 2 + 5}
              className={step.tone === "reward" ? "font-semibold [fill:#22302b]!" : "chart-on-fill"}
            >
              {step.valueText}
            </text>
          </svg>
          <span className="self-center text-ink-2">
            {step.share ? <span className="font-semibold text-ink">{step.share} </span> : null}
            {step.note}
            {step.attend ? <span className="text-persimmon-ink"> {step.attend}</span> : null}
          </span>
        </div>
      ))}
    </div>
  );
}
