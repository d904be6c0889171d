import { useTranslation } from "react-i18next";

/** The photos of a request, small; each opens large. */
export function PhotoGrid({ photos }: { photos: { id: string; width: number; height: number }[] }) {
  const { t } = useTranslation("care");
  if (photos.length === 0) return null;
  return (
    <ul className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2.5">
      {photos.map(({ id }, index) => (
        <li key={id}>
          <a
            href={`/care/photos/${id}`}
            target="_blank"
            rel="noreferrer"
            className="block aspect-square overflow-hidden rounded-card bg-deep"
          >
            <img
              src={`/care/photos/${id}?size=small`}
              alt={t("photo.open", { number: index + 1 })}
              width={240}
              height={240}
              loading="lazy"
              className="size-full object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
