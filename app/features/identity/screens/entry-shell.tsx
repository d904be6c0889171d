import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { LargeTypeSwitch } from "#app/ui/large-type-switch.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { PublicShell } from "#app/ui/public-shell.tsx";

/** What the frame shows of the club and its reader. */
export type EntryFrame = {
  clubName: string;
  company?: string;
  isDemo: boolean;
  largeType: boolean;
  /** Path and query of the page, to which switching language or type size returns. */
  here: string;
};

/** The frame of every page before signing in: heading, form, language. */
export function EntryShell({
  frame,
  heading,
  detail,
  picture = false,
  children,
}: {
  frame: EntryFrame;
  heading: string;
  detail?: ReactNode;
  /** Shows the community on top: for owners. */
  picture?: boolean;
  children: ReactNode;
}) {
  return (
    <PublicShell
      clubName={frame.clubName}
      company={frame.company}
      end={<LargeTypeSwitch on={frame.largeType} returnTo={frame.here} />}
      picture={
        picture ? (
          <Picture src="/scenes/community.svg" alt="" shape="bleed" eager className="aspect-39/20!" />
        ) : undefined
      }
    >
      <h1 className="text-30 font-semibold">{heading}</h1>
      {detail ? <p className="mt-1 text-ink-2">{detail}</p> : null}
      <div className="mt-6 grid gap-6">{children}</div>
      <div className="mt-7">
        <LanguageSwitch returnTo={frame.here} />
      </div>
    </PublicShell>
  );
}

/** In the demo club a visitor reads the codes on a page of their own. */
export function DemoOutboxNotice() {
  const { t } = useTranslation("identity");
  return (
    <Notice icon="message" to="/demo/outbox">
      {t("signIn.demoOutbox")}
    </Notice>
  );
}
