import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "./avatar.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { IconLink } from "./icon-link.tsx";
import { Brand } from "./logo.tsx";
import { SkipLink } from "./skip-link.tsx";
import { useActivePlace } from "./use-active-place.ts";
import type { Place } from "./use-active-place.ts";

export type OwnerTab = Place & { label: string; icon: IconName };

type OwnerFrame = {
  clubName: string;
  logoSrc?: string;
  tabs: OwnerTab[];
  /** Absent before sign-in. */
  member?: { initial: string; accountTo: string };
  bell?: { to: string; unread: boolean };
};

function TabLink({ tab, active, className }: { tab: OwnerTab; active: boolean; className: string }) {
  return (
    <Link
      to={tab.to}
      prefetch="intent"
      aria-current={active ? "page" : undefined}
      className={classNames(className, active ? "font-semibold text-pine-ink" : "text-ink-3 hover:text-ink")}
    >
      <Icon name={tab.icon} size={24} className={active ? "fill-pine-wash" : undefined} />
      <span className="phrase">{tab.label}</span>
    </Link>
  );
}

/**
 * The owner's frame with the five tabs: at the bottom under a thumb, at the top in a centred column from 900 px.
 * `title` replaces the club's name in the bar on pages that are a tab of their own; `end` adds a button beside the bell.
 */
export function OwnerShell({
  clubName,
  logoSrc,
  tabs,
  member,
  bell,
  title,
  end,
  children,
}: OwnerFrame & { title?: string; end?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("ui");
  const active = useActivePlace(tabs);
  return (
    <div className="flex min-h-page flex-col">
      <SkipLink />
      <header className="sticky top-0 z-10 bg-paper wide:border-b wide:border-line">
        <div className="mx-auto flex min-h-14 w-full max-w-[480px] items-center gap-1 py-1 pr-2 pl-5 wide:max-w-[880px] wide:gap-4">
          <div className="min-w-0 flex-1 wide:flex-none">
            {title ? <h1 className="text-24 font-semibold wide:hidden">{title}</h1> : null}
            <Link to="/" className={classNames("inline-flex min-h-touch items-center", title && "max-wide:hidden")}>
              <Brand clubName={clubName} logoSrc={logoSrc} />
            </Link>
          </div>
          <nav aria-label={t("mainNavigation")} className="hidden flex-1 justify-center gap-1 wide:flex">
            {tabs.map((tab) => (
              <TabLink
                key={tab.to}
                tab={tab}
                active={tab === active}
                className="flex min-h-touch items-center gap-2 rounded-full px-3.5 hover:bg-sunken"
              />
            ))}
          </nav>
          {end}
          {bell ? (
            <IconLink
              icon="bell"
              to={bell.to}
              dot={bell.unread}
              label={bell.unread ? t("unreadNotifications") : t("notifications")}
            />
          ) : null}
          {member ? (
            <Link
              to={member.accountTo}
              aria-label={t("account")}
              className="grid size-touch place-items-center rounded-full hover:bg-sunken"
            >
              <Avatar initial={member.initial} />
            </Link>
          ) : null}
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[480px] flex-1 px-5 pt-1 pb-8 outline-none wide:max-w-[880px] wide:pt-6"
      >
        {title ? <h1 className="mb-4 hidden text-30 font-semibold wide:block">{title}</h1> : null}
        {children}
      </main>
      <nav
        aria-label={t("mainNavigation")}
        data-screen-only=""
        className="sticky bottom-0 z-10 grid grid-cols-5 border-t border-line bg-surface pt-1.5 pb-safe wide:hidden"
      >
        {tabs.map((tab) => (
          <TabLink
            key={tab.to}
            tab={tab}
            active={tab === active}
            className="grid min-h-[52px] justify-items-center gap-0.5 py-1 text-16 leading-[1.375rem]!"
          />
        ))}
      </nav>
    </div>
  );
}
