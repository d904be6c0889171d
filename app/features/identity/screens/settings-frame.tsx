import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** Heading and tabs above every page of settings. */
export function SettingsFrame({
  tabs,
  path,
  children,
}: {
  tabs: { key: string; to: string }[];
  /** Where the reader is. */
  path: string;
  children: ReactNode;
}) {
  const { t } = useTranslation("identity");
  const active = tabs
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
  return (
    <>
      <PageHeader title={t("settings.heading")} />
      <Tabs
        className="mb-5"
        label={t("settings.tabs")}
        items={tabs.map(({ key, to }) => ({ to, label: t(`settings.tab.${key}`), active: to === active?.to }))}
      />
      {children}
    </>
  );
}
