import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";
import { SkipLink } from "./skip-link.tsx";

/**
 * The owner's frame one step in: a way back, the page's name, and room for a FootBar instead of the tabs.
 * `leave` shows a cross for a task that can be given up, otherwise an arrow.
 */
export function OwnerPageShell({
  title,
  backTo,
  leave = false,
  end,
  children,
}: {
  title: string;
  backTo: string;
  leave?: boolean;
  /** At the right of the bar: a quiet state such as 已存草稿, or an icon button. */
  end?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  return (
    <div className="flex min-h-page flex-col">
      <SkipLink />
      <header className="sticky top-0 z-10 border-b border-line bg-paper">
        <div className="mx-auto flex min-h-14 w-full max-w-[480px] items-center gap-1 py-1 pr-5 pl-2 wide:max-w-[640px]">
          <Link
            to={backTo}
            aria-label={leave ? t("close") : t("back")}
            className="grid size-touch flex-none place-items-center rounded-full hover:bg-sunken"
          >
            <Icon name={leave ? "close" : "chevron-left"} size={24} />
          </Link>
          <h1 className="min-w-0 flex-1 text-18 font-semibold">{title}</h1>
          {end ? <div className="flex-none text-ink-2">{end}</div> : null}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-[480px] flex-1 flex-col px-5 pt-4 pb-8 outline-none wide:max-w-[640px]"
      >
        {children}
      </main>
    </div>
  );
}
