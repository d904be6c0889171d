import { initialOf } from "#app/shared/text.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

const tints = [
  "bg-pine-wash text-pine-ink",
  "bg-persimmon-wash text-persimmon-ink",
  "bg-gold-wash text-gold-ink",
  "bg-deep text-ink-2",
];
const [ownTint] = tints;
const nobodysTint = "bg-deep text-ink-2";

const sizeClass = {
  small: "size-[26px] text-12",
  normal: "size-9 text-[15px]",
  large: "size-14 text-[22px]",
};

/**
 * The surname on a tint that stays the same for the same name; the reader's own initial always on the same one. Without
 * either it shows a person. It is decoration: the name stands beside it.
 */
export function Avatar({
  name = "",
  initial = initialOf(name),
  size = "normal",
}: {
  name?: string;
  initial?: string;
  size?: "small" | "normal" | "large";
}) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-grid flex-none place-items-center rounded-full leading-none! font-semibold",
        sizeClass[size],
        initial ? tintOf(name) : nobodysTint,
      )}
    >
      {initial || <Icon name="person" size={size === "large" ? 28 : 18} />}
    </span>
  );
}

function tintOf(name: string): string | undefined {
  if (name === "") return ownTint;
  const seed = Array.from(name).reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
  return tints[seed % tints.length];
}
