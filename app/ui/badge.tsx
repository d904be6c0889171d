import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { washClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

/** A state: dot and word, so that colour is never alone. It is never a control. `plain` leaves the dot out for tiers and kinds. */
export function Badge({
  tone = "neutral",
  plain = false,
  children,
}: {
  tone?: Tone;
  plain?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-s px-2 py-px align-middle text-meta whitespace-nowrap",
        washClass[tone],
      )}
    >
      {plain ? null : <span className="size-[7px] flex-none rounded-full bg-current" aria-hidden="true" />}
      {children}
    </span>
  );
}
