import type { ReactNode } from "react";

/** The bar that stays at the bottom of an owner's page: what it comes to on the left, the one primary button on the right. */
export function FootBar({ summary, children }: { summary?: ReactNode; children: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-5 mt-8 flex items-center gap-3 border-t border-line bg-surface px-5 pt-3 pb-safe">
      {summary ? <div className="min-w-0 flex-1">{summary}</div> : null}
      {children}
    </div>
  );
}
