import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { FieldGroup } from "#app/ui/field.tsx";
import { EVENT_PICTURES } from "../rules/event-pictures.ts";

/** One of the club's drawings, or none. */
export function PictureChoice({ field }: { field: FieldMetadata<string> }) {
  const { t } = useTranslation("events");
  return (
    <FieldGroup id={field.id} label={t("form.picture")} error={field.errors} optional>
      <div className="grid max-h-72 grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2 overflow-y-auto p-1">
        {EVENT_PICTURES.map((key) => (
          <label key={key} className="choice">
            <input type="radio" name={field.name} value={key} defaultChecked={field.initialValue === key} />
            <span className="block p-1.5">
              <img
                src={`/pictures/${key}.svg`}
                alt=""
                width={160}
                height={100}
                loading="lazy"
                className="w-full rounded-s"
              />
              <span className="mt-1 block text-center text-meta">{t(`picture.${key}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
