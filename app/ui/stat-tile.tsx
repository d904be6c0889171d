import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { inkClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

/** Stat tiles in one card: side by side, two beside each other on a phone or, with `pairs`, at every width. */
export function StatTiles({ pairs = false, children }: { pairs?: boolean; children: ReactNode }) {
  return (
    <dl
      className={classNames(
        "grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line *:last:odd:col-span-2",
        !pairs && "wide:flex wide:*:flex-1",
      )}
    >
      {children}
    </dl>
  );
}

/** One number with its name and what to compare it to. `ground` tints the tile that matters most. */
export function StatTile({
  label,
  value,
  note,
  tone = "neutral",
  ground = false,
  small = false,
  to,
  children,
}: {
  label: ReactNode;
  value: ReactNode;
  note?: ReactNode;
  tone?: Tone;
  ground?: boolean;
  /** For sums in a narrow column. */
  small?: boolean;
  to?: string;
  /** Under the numbers: a progress bar. */
  children?: ReactNode;
}) {
  const groundClass = {
    neutral: "bg-sunken",
    ok: "bg-pine-wash",
    attend: "bg-persimmon-wash",
    gold: "bg-gold-wash",
    bad: "bg-red-wash",
  };
  const valueClass = classNames(
    small ? "text-20 font-semibold whitespace-nowrap" : "text-24 font-semibold",
    tone === "neutral" ? "text-ink" : inkClass[tone],
  );
  return (
    <div className={classNames("relative p-4", ground ? groundClass[tone] : "bg-surface")}>
      <dt className="text-ink-2">
        {to ? (
          <Link to={to} className="after:absolute after:inset-0 hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd className={valueClass}>{value}</dd>
      {note ? <dd className="text-meta text-ink-3">{note}</dd> : null}
      {children ? <dd className="mt-2">{children}</dd> : null}
    </div>
  );
}
