import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** A row of chips: scrolls sideways on a phone, wraps where `wrap` is set. `label` names the group. */
export function Chips({ label, wrap = false, children }: { label: string; wrap?: boolean; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className={classNames(
        "flex gap-2",
        wrap ? "flex-wrap" : "no-scrollbar -mx-5 overflow-x-auto px-5 py-0.5 wide:mx-0 wide:flex-wrap wide:px-0",
      )}
    >
      {children}
    </nav>
  );
}

/** A filter kept in the URL. `to` is the address with this filter switched; `removable` shows that pressing again takes it away. */
export function Chip({
  to,
  active = false,
  removable = false,
  count,
  children,
}: {
  to: string;
  active?: boolean;
  removable?: boolean;
  count?: string;
  children: ReactNode;
}) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={active ? "true" : undefined}
      className={classNames(
        "inline-flex min-h-chip flex-none items-center gap-1.5 rounded-full border px-chip-x text-meta whitespace-nowrap",
        active ? "border-ink bg-ink text-paper" : "border-line bg-surface text-ink-2 hover:bg-sunken",
      )}
    >
      {children}
      {count ? <span>{count}</span> : null}
      {active && removable ? <Icon name="close" size={16} /> : null}
    </Link>
  );
}
