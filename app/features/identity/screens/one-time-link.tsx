import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** A link that is shown once, to be passed on by a way that only its receiver reads. */
export function OneTimeLink({ heading, link }: { heading: string; link: string }) {
  const { t } = useTranslation("identity");
  return (
    <Card padded tone="ok">
      <p className="text-heading mb-3 font-semibold" role="status">
        {heading}
      </p>
      <Field label={t("link.label")} hint={t("link.hint")}>
        <TextInput readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      </Field>
    </Card>
  );
}
