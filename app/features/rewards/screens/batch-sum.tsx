import { useTranslation } from "react-i18next";
import { SumList } from "#app/ui/fact-list.tsx";

export type BatchSumText = { lines: number; gross: string; tax: string; net: string };

/** Gross, tax and net of what is about to be decided. */
export function BatchSum({ total }: { total: BatchSumText }) {
  const { t } = useTranslation("rewards");
  return (
    <SumList
      ground="sunken"
      lines={[
        { label: t("amount.gross"), amount: total.gross },
        { label: t("amount.taxWithheld"), amount: `−${total.tax}` },
      ]}
      total={{ label: t("amount.net"), amount: total.net }}
    />
  );
}
