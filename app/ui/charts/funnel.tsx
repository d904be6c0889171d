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

const barHeight = 32;

/** Below this part of the width, in per cent, the number does not fit into the bar and stands after it. */
const insideFrom = 18;

function FunnelBar({ step, percent }: { step: FunnelStep; percent: number }) {
  const inside = percent >= insideFrom;
  const insideClass = step.tone === "reward" ? "font-semibold [fill:#0d1210]!" : "chart-on-fill";
  return (
    <svg className="chart self-center" height={barHeight}>
      <rect width="100%" height={barHeight} rx="6" className={chartFill.rest} />
      <rect width={`${percent}%`} height={barHeight} rx="6" className={chartFill[step.tone ?? "main"]} />
      <text
        x={inside ? 0 : `${percent}%`}
        dx="10"
        y={barHeight / 2 + 5}
        className={inside ? insideClass : "chart-value"}
      >
        {step.valueText}
      </text>
    </svg>
  );
}

/** How many came how far, step under step. The words to the right fold under the bar's row on a narrow screen. */
export function FunnelChart({ label, steps }: { label: string; steps: FunnelStep[] }) {
  const width = scaleLinear<number>({ domain: [0, Math.max(1, ...steps.map((step) => step.value))], range: [0, 100] });
  return (
    <div
      role="img"
      aria-label={label}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-meta tablet:grid-cols-[auto_minmax(0,1fr)_auto] tablet:gap-y-4.5"
    >
      {steps.map((step) => (
        <div key={step.label} className="contents">
          <span className="self-center text-ink-2">{step.label}</span>
          <FunnelBar step={step} percent={Math.max(2, width(step.value))} />
          <span className="col-start-2 mb-3 min-h-5 self-center text-ink-2 tablet:col-start-auto tablet:mb-0">
            {step.share ? <span className="font-semibold text-ink">{step.share} </span> : null}
            {step.note}
            {step.attend ? <span className="text-persimmon-ink"> {step.attend}</span> : null}
          </span>
        </div>
      ))}
    </div>
  );
}
