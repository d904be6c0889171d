import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type TabItem = { to: string; label: ReactNode; count?: string; active: boolean };

/** Tabs between views of one list or record, each with its own URL. `label` names the group for screen readers. */
export function Tabs({ label, items, className }: { label: string; items: TabItem[]; className?: string }) {
  return (
    <nav
      aria-label={label}
      className={classNames("no-scrollbar flex gap-5 overflow-x-auto border-b border-line", className)}
    >
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          preventScrollReset
          aria-current={item.active ? "page" : undefined}
          className={classNames(
            "-outline-offset-2 flex min-h-control flex-none items-center gap-1.5 border-b-2 whitespace-nowrap",
            item.active ? "border-pine-ink font-semibold text-ink" : "border-transparent text-ink-2 hover:text-ink",
          )}
        >
          {item.label}
          {item.count ? <span className={item.active ? undefined : "text-ink-3"}>{item.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
