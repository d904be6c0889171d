import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What just happened, said once after an action; the server forgets it when shown. `action` undoes it or leads on. */
export function FlashMessage({
  tone = "ok",
  children,
  action,
}: {
  tone?: "ok" | "bad";
  children: ReactNode;
  action?: { to: string; label: string };
}) {
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      data-screen-only=""
      className="flash mx-auto flex w-fit max-w-full items-start gap-3 rounded-card bg-ink px-4 py-3 text-paper shadow-pop"
    >
      <Icon name={tone === "bad" ? "warning" : "check"} className="mt-[0.15em]" />
      <span className="min-w-0">{children}</span>
      {action ? (
        <Link
          to={action.to}
          className="phrase -my-2.5 min-w-touch py-2.5 text-center font-semibold underline underline-offset-4"
        >
          {action.label}
        </Link>
      ) : null}
    </div>
  );
}
