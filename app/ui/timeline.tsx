import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { washClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

/** What happened, newest first. Put TimelineEntry inside. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>;
}

/** One event: what it was, a line on it, when, and anything to show with it. */
export function TimelineEntry({
  icon,
  tone = "neutral",
  title,
  detail,
  at,
  children,
}: {
  icon: IconName;
  tone?: Tone;
  title: ReactNode;
  detail?: ReactNode;
  /** A DateLabel or a reference number. */
  at?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li>
      <span
        className={classNames(
          "absolute top-0 left-0 grid size-[29px] place-items-center rounded-full",
          tone === "neutral" ? "border border-line bg-surface text-ink-2" : washClass[tone],
        )}
      >
        <Icon name={icon} size={16} />
      </span>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
        <div className="font-semibold">{title}</div>
        {at ? <div className="text-meta text-ink-3">{at}</div> : null}
      </div>
      {detail ? <div className="text-ink-2">{detail}</div> : null}
      {children ? <div className="mt-2">{children}</div> : null}
    </li>
  );
}

/** Somebody's own words. */
export function Quote({ children }: { children: ReactNode }) {
  return <blockquote className="border-l-2 border-gold-line pl-3 text-ink-2">{children}</blockquote>;
}
