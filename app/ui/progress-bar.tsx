import { classNames } from "./class-names.ts";
import { fillClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

/** How far something has come. `value` of `max`; `label` is read aloud with `valueText`, such as 1,842 / 2,640 行. */
export function ProgressBar({
  value,
  max,
  label,
  valueText,
  tone = "ok",
}: {
  value: number;
  max: number;
  label: string;
  valueText?: string;
  tone?: Tone;
}) {
  const percent = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className="h-2 overflow-hidden rounded-full bg-deep"
    >
      <div
        className={classNames("h-full transition-[width] duration-[320ms] ease-calm", fillClass[tone])}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}

export type BarPart = { label: string; value: number; tone: Tone | "rest" };

/** A bar split into parts that add up to the whole. It is a picture: the numbers stand beside it, `label` sums it up. */
export function PartsBar({ label, parts }: { label: string; parts: BarPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div role="img" aria-label={label} className="flex h-2 gap-0.5 overflow-hidden rounded-full bg-deep">
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <div
            key={part.label}
            className={part.tone === "rest" ? "bg-deep" : fillClass[part.tone]}
            style={{ width: `${(part.value / total) * 100}%` }}
          />
        ))}
    </div>
  );
}
