import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";

/** A link that is shown once, to be copied and passed on by a way that only its receiver reads. */
export function OneTimeLink({ heading, link }: { heading: string; link: string }) {
  const { t } = useTranslation("identity");
  return (
    <Card padded tone="ok">
      <p className="text-heading mb-3 font-semibold" role="status">
        {heading}
      </p>
      <CopyField value={link} label={t("link.label")} copyLabel={t("link.copy")} copiedLabel={t("link.copied")} />
      <p className="mt-2 text-ink-2">{t("link.hint")}</p>
    </Card>
  );
}
