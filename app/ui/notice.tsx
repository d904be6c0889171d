import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { washClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

const toneIcon: Record<Tone, IconName> = {
  neutral: "info",
  ok: "check",
  attend: "clock",
  gold: "gift",
  bad: "warning",
};

/** Something to know in its place on the page. With `to` the whole notice is a link. `end` holds a small button. */
export function Notice({
  tone = "neutral",
  icon,
  to,
  end,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  to?: string;
  end?: ReactNode;
  children: ReactNode;
}) {
  const noticeClass = classNames("flex items-start gap-3 rounded-control px-4 py-3", washClass[tone]);
  const inside = (
    <>
      <Icon name={icon ?? toneIcon[tone]} className="mt-[0.15em]" />
      <div className="min-w-0 flex-1">{children}</div>
      {end}
      {to ? <Icon name="chevron-right" className="mt-[0.15em]" /> : null}
    </>
  );
  return to ? (
    <Link to={to} className={noticeClass}>
      {inside}
    </Link>
  ) : (
    <div className={noticeClass} role={tone === "bad" ? "alert" : undefined}>
      {inside}
    </div>
  );
}
