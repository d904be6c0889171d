import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A hairline box. With `padded` its content gets the card's own inset; without, rows and pictures run to its edge. */
export function Card({
  padded = false,
  tone = "plain",
  className,
  children,
}: {
  padded?: boolean;
  /** gold marks a reward, ok a settled verdict, dashed a place to fill. */
  tone?: "plain" | "ok" | "gold" | "attend" | "dashed";
  className?: string;
  children: ReactNode;
}) {
  const toneClass = {
    plain: "border-line bg-surface",
    ok: "border-pine-line bg-surface",
    gold: "border-gold-line bg-surface",
    attend: "border-persimmon-line bg-surface",
    dashed: "border-dashed border-line-strong bg-transparent",
  }[tone];
  return (
    <div className={classNames("overflow-hidden rounded-card border", toneClass, padded && "p-4", className)}>
      {children}
    </div>
  );
}
