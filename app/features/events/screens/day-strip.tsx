import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type StripDay = { iso: string; day: number; weekday: string; isToday: boolean; events: number; isMine: boolean };

/** The days ahead in rows of seven; a dot marks those on which something happens, and leads to it. */
export function DayStrip({ label, days }: { label: string; days: StripDay[] }) {
  const { t } = useTranslation("events");
  return (
    <ol aria-label={label} className="-mx-1.5 my-3 grid max-w-[480px] grid-cols-7">
      {days.map((day, index) => (
        <li key={day.iso}>
          <DayLink day={day}>
            {index < 7 ? <span aria-hidden="true">{day.weekday}</span> : null}
            <span
              className={`grid size-[38px] place-items-center rounded-full text-18 text-ink ${day.isToday ? "border-[1.5px] border-line-strong" : ""}`}
            >
              {day.day}
            </span>
            <span className={`size-[7px] rounded-full ${dotOf(day)}`} aria-hidden="true" />
            {day.events > 0 ? (
              <span className="sr-only">
                {t(day.isMine ? "list.dayMine" : "list.dayEvents", { count: day.events })}
              </span>
            ) : null}
          </DayLink>
        </li>
      ))}
    </ol>
  );
}

function DayLink({ day, children }: { day: StripDay; children: ReactNode }) {
  const className = "grid justify-items-center gap-0.5 rounded-control pt-1 pb-1.5 text-ink-3";
  if (day.events === 0) return <span className={className}>{children}</span>;
  return (
    <a href={`#day-${day.iso}`} className={`${className} hover:bg-sunken`}>
      {children}
    </a>
  );
}

function dotOf({ events, isMine }: StripDay): string {
  if (isMine) return "bg-persimmon";
  return events > 0 ? "bg-pine-ink" : "";
}
