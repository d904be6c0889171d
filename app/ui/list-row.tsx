import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { inkClass, washClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

/** Rows inside a card, separated by hairlines. Put `ListRow` or any `li` inside. */
export function List({ className, children }: { className?: string; children: ReactNode }) {
  return <ul className={classNames("divide-y divide-line", className)}>{children}</ul>;
}

/** A square tinted ground for an icon that starts a row. */
export function IconTile({ icon, tone = "neutral" }: { icon: IconName; tone?: Tone }) {
  return (
    <span className={classNames("grid size-10 flex-none place-items-center rounded-m", washClass[tone])}>
      <Icon name={icon} size={20} />
    </span>
  );
}

/**
 * One row of a list: what leads it, a title with a line or two under it, what stands at its end.
 * With `to` the whole row is a link and shows where it leads by a chevron.
 */
export function ListRow({
  to,
  lead,
  icon,
  title,
  detail,
  tone,
  end,
}: {
  to?: string;
  /** An avatar, a picture or a time. */
  lead?: ReactNode;
  /** Shorthand for a tinted icon in front. */
  icon?: IconName;
  title: ReactNode;
  detail?: ReactNode;
  /** Colours the icon's ground; attend and bad colour the detail too. */
  tone?: Tone;
  end?: ReactNode;
}) {
  const inside = (
    <>
      {lead ?? (icon ? <IconTile icon={icon} tone={tone} /> : null)}
      <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-2">
        <span className="min-w-0 flex-[1_1_8em]">
          <span className="block font-semibold">{title}</span>
          {detail ? (
            <span className={classNames("block", tone === "attend" || tone === "bad" ? inkClass[tone] : "text-ink-2")}>
              {detail}
            </span>
          ) : null}
        </span>
        {end ? <span className="flex flex-wrap items-center gap-3">{end}</span> : null}
      </span>
      {to ? <Icon name="chevron-right" size={18} className="text-ink-3" /> : null}
    </>
  );
  const rowClass = "flex min-h-row items-center gap-3 px-4 py-row-y";
  return (
    <li>
      {to ? (
        <Link to={to} className={classNames(rowClass, "-outline-offset-2 hover:bg-sunken")}>
          {inside}
        </Link>
      ) : (
        <div className={rowClass}>{inside}</div>
      )}
    </li>
  );
}
