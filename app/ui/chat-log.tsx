import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** A conversation, oldest first. It is a live region, so new messages are read out. */
export function ChatLog({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="log" aria-label={label}>
      <ol className="flex flex-col gap-2.5">{children}</ol>
    </div>
  );
}

/**
 * One message. `side` in is the member, out is the club; attend marks what made the robot stop.
 * `note` is the small line under it: who, when, read.
 */
export function ChatBubble({
  side,
  attend = false,
  lead,
  note,
  children,
}: {
  side: "in" | "out";
  attend?: boolean;
  /** An avatar beside the bubble. */
  lead?: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className={classNames("flex max-w-[88%] items-start gap-2", side === "out" && "flex-row-reverse self-end")}>
      {lead}
      <div
        className={classNames(
          "min-w-0 rounded-card border px-3 py-2 whitespace-pre-line",
          side === "out"
            ? "rounded-br-[4px] border-pine-line bg-pine-wash"
            : attend
              ? "rounded-bl-[4px] border-persimmon-line bg-persimmon-wash"
              : "rounded-bl-[4px] border-line bg-surface",
        )}
      >
        {children}
        {note ? <div className="text-meta text-ink-3">{note}</div> : null}
      </div>
    </li>
  );
}
