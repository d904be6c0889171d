import { FieldGroup } from "./field.tsx";

/** One of the club's drawings (public/pictures/<key>.svg), or none; chosen by sight, its title is read aloud. */
export function PictureChoice({
  id,
  name,
  label,
  chosen,
  error,
  pictures,
}: {
  id: string;
  name: string;
  label: string;
  /** The key that is chosen at first. */
  chosen: string | undefined;
  error: string[] | undefined;
  pictures: readonly { key: string; title: string }[];
}) {
  return (
    <FieldGroup id={id} label={label} error={error} optional>
      <div className="grid max-h-64 grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2 overflow-y-auto p-1">
        {pictures.map(({ key, title }) => (
          <label key={key} className="choice">
            <input type="radio" name={name} value={key} defaultChecked={key === chosen} />
            <span className="block overflow-hidden p-1">
              <img
                src={`/pictures/${key}.svg`}
                alt={title}
                title={title}
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
