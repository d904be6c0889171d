import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What has just been done, big and plain: a mark, the words, and what the reader has to know of it. */
export function Confirmation({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div
      role="status"
      className="grid justify-items-center gap-2 rounded-card bg-pine-wash px-5 py-6 text-center text-pine-ink"
    >
      <span className="grid size-14 place-items-center rounded-full bg-pine text-on-fill">
        <Icon name="check" size={32} />
      </span>
      <h2 className="text-24 font-semibold">{title}</h2>
      {children}
    </div>
  );
}
