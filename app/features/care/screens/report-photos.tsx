import { useTranslation } from "react-i18next";
import { FieldError } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PhotoPicker } from "#app/ui/photo-picker.tsx";
import { Section } from "#app/ui/section.tsx";
import { MOST_PHOTOS } from "../schemas.ts";

/** Photos of the report: those kept already, each with a button that takes it out, and the way to add more. */
export function ReportPhotos({ uploads, faults }: { uploads: { id: string }[]; faults: string[] }) {
  const { t } = useTranslation("care");
  const left = MOST_PHOTOS - uploads.length;
  return (
    <div>
      <Section title={t("new.photos")} count={t("new.photosMost", { most: MOST_PHOTOS })}>
        {faults.length > 0 ? (
          <div className="mb-3 grid gap-1" role="alert">
            {faults.map((fault) => (
              <FieldError key={fault}>{fault}</FieldError>
            ))}
          </div>
        ) : null}
        {uploads.length > 0 ? (
          <ul className="mb-2.5 grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2.5">
            {uploads.map(({ id }, index) => (
              <li key={id} className="relative aspect-square overflow-hidden rounded-card bg-deep">
                <img
                  src={`/care/photos/${id}?size=small`}
                  alt={t("photo.alt", { number: index + 1 })}
                  className="size-full object-cover"
                />
                <button
                  name="remove"
                  value={id}
                  aria-label={t("photo.remove", { number: index + 1 })}
                  className="absolute top-0 right-0 grid size-touch place-items-center"
                >
                  <span className="grid size-7 place-items-center rounded-full bg-mourning text-on-fill">
                    <Icon name="close" size={16} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        {left > 0 ? (
          <PhotoPicker
            key={uploads.map(({ id }) => id).join()}
            name="photos"
            max={left}
            accept="image/jpeg,image/png,image/webp"
            label={t("new.takePhotos")}
          />
        ) : null}
      </Section>
    </div>
  );
}
