import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { FieldGroup } from "#app/ui/field.tsx";
import { PERK_PICTURES } from "../rules/perk-pictures.ts";

/** One of the club's drawings, chosen by sight; its name is read aloud. */
export function PictureChoice({ field }: { field: FieldMetadata<string> }) {
  const { t } = useTranslation("perks");
  return (
    <FieldGroup id={field.id} label={t("form.picture")} error={field.errors} optional>
      <div className="grid max-h-64 grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2 overflow-y-auto p-1">
        {PERK_PICTURES.map((key) => (
          <label key={key} className="choice">
            <input type="radio" name={field.name} value={key} defaultChecked={key === field.initialValue} />
            <span className="block overflow-hidden p-1">
              <img
                src={`/pictures/${key}.svg`}
                alt={t(`picture.${key}`)}
                title={t(`picture.${key}`)}
                width={160}
                height={100}
                loading="lazy"
                className="aspect-16/10 w-full rounded-s object-cover"
              />
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
