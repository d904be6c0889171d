import { useTranslation } from "react-i18next";
import { Tabs } from "#app/ui/tabs.tsx";

/** Perks and merchants, the two halves of the staff's work here. */
export function StaffTabs({ active }: { active: "perks" | "merchants" }) {
  const { t } = useTranslation("perks");
  return (
    <Tabs
      label={t("staff.sections")}
      className="mb-4"
      items={[
        { to: "/staff/perks", label: t("list.title"), active: active === "perks" },
        { to: "/staff/merchants", label: t("staff.merchants"), active: active === "merchants" },
      ]}
    />
  );
}
