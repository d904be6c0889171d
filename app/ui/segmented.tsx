import { Link } from "@remix-run/react";
import { classNames } from "./class-names.ts";
import type { TabItem } from "./tabs.tsx";

/** Two to four ways to see the same thing, each with its own URL. */
export function Segmented({ label, items, block = false }: { label: string; items: TabItem[]; block?: boolean }) {
  return (
    <nav
      aria-label={label}
      className={classNames(
        "gap-0.5 rounded-control border border-line bg-sunken p-0.5",
        block ? "flex" : "inline-flex",
      )}
    >
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          preventScrollReset
          aria-current={item.active ? "page" : undefined}
          className={classNames(
            "flex min-h-control-small items-center justify-center gap-1.5 rounded-s px-3 text-meta whitespace-nowrap",
            block && "flex-1",
            item.active ? "bg-surface font-semibold text-ink outline outline-line" : "text-ink-2 hover:text-ink",
          )}
        >
          {item.label}
          {item.count ? <span>{item.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
