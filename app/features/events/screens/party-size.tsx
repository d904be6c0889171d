import { useTranslation } from "react-i18next";
import { IconLink } from "#app/ui/icon-link.tsx";

const MOST = 20;

/** How many of the family would come: the list then says whether the seats are enough. */
export function PartySize({ party, to }: { party: number; to: (size: number) => string }) {
  const { t } = useTranslation("events");
  return (
    <div
      role="group"
      aria-label={t("list.party")}
      className="mt-4 flex items-center gap-2 rounded-control bg-sunken py-1.5 pr-1.5 pl-4"
    >
      <span className="min-w-0 flex-1">{t("list.party")}</span>
      <IconLink icon="minus" label={t("list.fewer")} to={to(Math.max(1, party - 1))} preventScrollReset />
      <b className="min-w-8 text-center tabular-nums">{party}</b>
      <IconLink icon="plus" label={t("list.more")} to={to(Math.min(MOST, party + 1))} preventScrollReset />
    </div>
  );
}
