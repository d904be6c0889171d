import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "./avatar.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";
import { IconLink } from "./icon-link.tsx";
import { KeyHelp } from "./key-help.tsx";
import { Brand } from "./logo.tsx";
import { SearchField } from "./search-field.tsx";
import { SkipLink } from "./skip-link.tsx";
import { useActivePlace } from "./use-active-place.ts";
import type { Place } from "./use-active-place.ts";
import { useStaffKeys } from "./use-staff-keys.ts";

export type StaffJob = Place & {
  label: string;
  icon: IconName;
  /** How many wait there for the reader, formatted. */
  count?: string;
  /** Something of it is overdue. */
  hot?: boolean;
};

type StaffFrame = {
  clubName: string;
  company?: string;
  logoSrc?: string;
  /** The jobs this person may see, in order. */
  jobs: StaffJob[];
  person: { name: string; role: string; accountTo: string };
  signOutAction: string;
};

function JobLink({ job, active }: { job: StaffJob; active: boolean }) {
  const { t } = useTranslation("ui");
  return (
    <Link
      to={job.to}
      prefetch="intent"
      aria-current={active ? "page" : undefined}
      className={classNames(
        "flex min-h-control items-center gap-2.5 rounded-m px-2.5",
        active ? "bg-surface font-semibold text-pine-ink outline outline-line" : "text-ink-2 hover:bg-deep",
      )}
    >
      <Icon name={job.icon} size={18} />
      {job.label}
      {job.count ? (
        <span
          className={classNames(
            "ml-auto text-meta",
            job.hot ? "font-semibold text-persimmon-ink" : "font-normal text-ink-3",
          )}
        >
          <span aria-hidden="true">{job.count}</span>
          <span className="sr-only">{t(job.hot ? "waitingOverdue" : "waiting", { number: job.count })}</span>
        </span>
      ) : null}
    </Link>
  );
}

function JobNavigation({ frame }: { frame: StaffFrame }) {
  const { t } = useTranslation("ui");
  const { jobs, person, signOutAction } = frame;
  const active = useActivePlace(jobs);
  return (
    <nav aria-label={t("mainNavigation")} className="flex min-h-full flex-col gap-px">
      <Link to={jobs[0]?.to ?? "/"} className="px-2 pt-0.5 pb-4.5">
        <Brand clubName={frame.clubName} company={frame.company} logoSrc={frame.logoSrc} />
      </Link>
      {jobs.map((job) => (
        <JobLink key={job.to} job={job} active={job === active} />
      ))}
      <div className="mt-auto pt-4">
        <div className="flex items-center gap-2.5 border-t border-line pt-3 pl-2">
          <Link to={person.accountTo} className="flex min-w-0 flex-1 items-center gap-2.5 rounded-m hover:underline">
            <Avatar name={person.name} />
            <span className="min-w-0">
              <span className="block truncate font-semibold">{person.name}</span>
              <span className="block truncate text-meta text-ink-3">{person.role}</span>
            </span>
          </Link>
          <Form method="post" action={signOutAction}>
            <button
              type="submit"
              aria-label={t("signOut")}
              title={t("signOut")}
              className="grid size-control place-items-center rounded-full text-ink-3 hover:bg-deep hover:text-ink"
            >
              <Icon name="sign-out" size={18} />
            </button>
          </Form>
        </div>
      </div>
    </nav>
  );
}

/**
 * The staff's frame: jobs on the left, a bar with search and notifications on top. Under 900 px the jobs fold into
 * a drawer that needs no JavaScript. It also answers the keyboard for every list inside it.
 */
export function StaffShell({
  search,
  bell,
  top,
  children,
  ...frame
}: StaffFrame & {
  /** `shortcut`: the key `/` leads to it, on pages without a search of their own. */
  search?: { action: string; placeholder: string; shortcut: boolean };
  bell?: { to: string; unread: boolean };
  /** In the bar before the bell: the club's date and time. */
  top?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  const { pathname } = useLocation();
  useStaffKeys();
  return (
    <div className="desk min-h-page text-body wide:grid wide:grid-cols-[216px_minmax(0,1fr)]">
      <SkipLink />
      <div
        className="sticky top-0 hidden h-screen overflow-y-auto border-r border-line bg-sunken px-3 py-4 wide:block"
        data-screen-only=""
      >
        <JobNavigation frame={frame} />
      </div>
      <div className="flex min-w-0 flex-col">
        <header
          className="relative z-10 flex min-h-14 items-center gap-3 border-b border-line bg-paper px-4 py-1.5 wide:px-8"
          data-screen-only=""
        >
          <details key={pathname} className="group wide:hidden">
            <summary aria-label={t("menu")} className="grid size-touch place-items-center rounded-full hover:bg-sunken">
              <Icon name="menu" size={24} className="group-open:hidden" />
              <Icon name="close" size={24} className="hidden group-open:block" />
            </summary>
            <div className="absolute inset-x-0 top-full max-h-[calc(100vh-56px)] overflow-y-auto border-b border-line bg-sunken p-4 shadow-pop">
              <JobNavigation frame={frame} />
            </div>
          </details>
          {search ? (
            <Form
              method="get"
              action={search.action}
              role="search"
              aria-label={search.placeholder}
              className="min-w-0 flex-1 wide:max-w-[360px]"
            >
              <SearchField placeholder={search.placeholder} shortcut={search.shortcut} />
            </Form>
          ) : null}
          <div className="ml-auto flex items-center gap-3 text-ink-2">
            {top ? <span className="hidden wide:inline">{top}</span> : null}
            {bell ? (
              <IconLink
                icon="bell"
                to={bell.to}
                dot={bell.unread}
                label={bell.unread ? t("unreadNotifications") : t("notifications")}
              />
            ) : null}
          </div>
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-6 pb-8 outline-none wide:px-8">
          {children}
        </main>
      </div>
      <KeyHelp />
    </div>
  );
}
