import { classNames } from "../class-names.ts";
import { chartArc } from "./chart-tone.ts";

const circumference = 2 * Math.PI * 15;

/** How much of a term is left, as a ring around a short text such as 3 天. `left` is 0 to 1; locked means it no longer runs out. */
export function TermRing({
  text,
  left,
  state,
}: {
  text: string;
  left: number;
  state: "running" | "ending" | "locked";
}) {
  const tone = { running: "main", ending: "attend", locked: "reward" } as const;
  const length = Math.min(1, Math.max(0, state === "locked" ? 1 : left)) * circumference;
  return (
    <span
      className={classNames(
        "relative inline-grid size-9.5 flex-none place-items-center text-12 font-semibold",
        state === "ending" && "text-persimmon-ink",
      )}
    >
      <svg viewBox="0 0 34 34" className="absolute inset-0 size-full" aria-hidden="true">
        <g fill="none" strokeWidth="2.6" strokeLinecap="round" transform="rotate(-90 17 17)">
          <circle cx="17" cy="17" r="15" className="stroke-deep" />
          <circle
            cx="17"
            cy="17"
            r="15"
            className={chartArc[tone[state]]}
            strokeDasharray={`${length} ${circumference}`}
          />
        </g>
      </svg>
      <span className="relative">{text}</span>
    </span>
  );
}
