import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFieldControl } from "./field-context.ts";
import { Icon } from "./icon.tsx";

type Picked = { file: File; url: string };

/**
 * Photos or files to send with the form: a native file input that, with JavaScript, shows what was picked,
 * adds to it and lets single ones be taken out again. `max` is the number of files, `accept` as in HTML.
 */
export function PhotoPicker({
  name,
  max,
  accept = "image/*",
  label,
  ...rest
}: {
  name: string;
  max: number;
  accept?: string;
  /** The words on the tile. */
  label: string;
  id?: string;
}) {
  const { t } = useTranslation("ui");
  const ownId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<Picked[]>([]);
  const control = useFieldControl(rest);

  useEffect(() => () => picked.forEach((entry) => URL.revokeObjectURL(entry.url)), [picked]);

  function keep(files: File[]) {
    if (input.current) {
      const kept = new DataTransfer();
      files.slice(0, max).forEach((file) => kept.items.add(file));
      input.current.files = kept.files;
      setPicked(Array.from(kept.files, (file) => ({ file, url: URL.createObjectURL(file) })));
    }
  }

  function add() {
    const fresh = Array.from(input.current?.files ?? []);
    keep(max > 1 ? [...picked.map((entry) => entry.file), ...fresh] : fresh);
  }

  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2.5">
      {picked.map((entry) => (
        <span key={entry.url} className="relative block aspect-square overflow-hidden rounded-card bg-deep">
          {entry.file.type.startsWith("image/") ? (
            <img src={entry.url} alt={entry.file.name} className="size-full object-cover" />
          ) : (
            <span className="grid size-full place-items-center p-2 text-center text-13 text-ink-2">
              {entry.file.name}
            </span>
          )}
          <button
            type="button"
            aria-label={t("removeNamed", { name: entry.file.name })}
            className="absolute top-0 right-0 grid size-touch place-items-center"
            onClick={() => keep(picked.filter((other) => other !== entry).map((other) => other.file))}
          >
            <span className="grid size-7 place-items-center rounded-full bg-mourning text-on-fill">
              <Icon name="close" size={16} />
            </span>
          </button>
        </span>
      ))}
      <label
        htmlFor={control.id ?? ownId}
        className="relative grid min-h-26 noscript:col-span-full content-center justify-items-center gap-1 rounded-card border border-dashed border-line-strong p-2 text-center font-semibold text-pine-ink focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-pine-ink"
      >
        <Icon name={accept.startsWith("image/") ? "camera" : "upload"} size={24} />
        {label}
        <span className="text-13 font-normal text-ink-3">{t("countOf", { count: picked.length, max })}</span>
        <input
          ref={input}
          id={ownId}
          type="file"
          name={name}
          accept={accept}
          multiple={max > 1}
          {...control}
          className="absolute inset-0 size-full opacity-0 noscript:static noscript:size-auto noscript:max-w-full noscript:opacity-100"
          onChange={add}
        />
      </label>
    </div>
  );
}
