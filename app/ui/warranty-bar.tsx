import type { ReactNode } from "react";
import { Badge } from "./badge.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/**
 * The warranty of one component of a home. The upright line is today; what is coloured is still covered.
 * `elapsed` is the part of the term already gone, 0 to 1. State care means the term is over and the club looks after it.
 */
export function WarrantyBar({
  icon,
  title,
  state,
  stateLabel,
  elapsed,
  detail,
}: {
  icon: IconName;
  title: ReactNode;
  state: "covered" | "ending" | "care";
  stateLabel: ReactNode;
  elapsed: number;
  detail: ReactNode;
}) {
  const tone = { covered: "ok", ending: "attend", care: "gold" } as const;
  const now = `${Math.min(1, Math.max(0, elapsed)) * 100}%`;
  return (
    <li className="px-4 py-3.5">
      <div className="flex items-center gap-3">
        <Icon name={icon} className="text-ink-2" />
        <span className="min-w-0 flex-1 font-semibold">{title}</span>
        <Badge tone={tone[state]}>{stateLabel}</Badge>
      </div>
      <div className="mt-2.5 pl-8">
        {state === "care" ? (
          <div className="border-t-2 border-dashed border-pine-line" />
        ) : (
          <div className="relative h-1.5 rounded-full bg-deep">
            <div
              className={classNames(
                "absolute inset-y-0 right-0 rounded-full",
                state === "ending" ? "bg-persimmon" : "bg-pine-ink",
              )}
              style={{ left: now }}
            />
            <div className="absolute -top-1 h-3.5 w-0.5 bg-ink" style={{ left: now }} />
          </div>
        )}
        <p className="mt-1.5 text-ink-2">{detail}</p>
      </div>
    </li>
  );
}
