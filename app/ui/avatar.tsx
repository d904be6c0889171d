import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

const tints = [
  "bg-pine-wash text-pine-ink",
  "bg-persimmon-wash text-persimmon-ink",
  "bg-gold-wash text-gold-ink",
  "bg-deep text-ink-2",
];

const sizeClass = {
  small: "size-[26px] text-12",
  normal: "size-9 text-[15px]",
  large: "size-14 text-[22px]",
};

/** The surname on a tint that stays the same for the same name. Without a name it shows a person. It is decoration: the name stands beside it. */
export function Avatar({ name, size = "normal" }: { name?: string; size?: "small" | "normal" | "large" }) {
  const seed = Array.from(name ?? "").reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0);
  const tint = name ? tints[seed % tints.length] : "bg-deep text-ink-2";
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-grid flex-none place-items-center rounded-full leading-none! font-semibold",
        sizeClass[size],
        tint,
      )}
    >
      {name ? Array.from(name.trim())[0]?.toUpperCase() : <Icon name="person" size={size === "large" ? 28 : 18} />}
    </span>
  );
}
