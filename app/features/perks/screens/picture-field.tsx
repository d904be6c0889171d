import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { PictureChoice } from "#app/ui/picture-choice.tsx";
import { PERK_PICTURES } from "../rules/perk-pictures.ts";

/** The drawing of a perk or a merchant. */
export function PictureField({ field }: { field: FieldMetadata<string> }) {
  const { t } = useTranslation("perks");
  return (
    <PictureChoice
      id={field.id}
      name={field.name}
      label={t("form.picture")}
      chosen={field.initialValue}
      error={field.errors}
      pictures={PERK_PICTURES.map((key) => ({ key, title: t(`picture.${key}`) }))}
    />
  );
}
