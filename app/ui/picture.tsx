import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

const aspectClass = {
  wide: "aspect-16/10",
  bleed: "aspect-16/10",
  square: "aspect-square",
  banner: "aspect-7/4 wide:aspect-5/2",
};

/**
 * A picture in its frame: 16:10, a square or a banner. Loads when it comes near unless `eager` (the first ones on the page).
 * `alt` is empty when the words beside it say the same. `tag` is a short label on its corner.
 */
export function Picture({
  src,
  alt,
  shape = "wide",
  eager = false,
  tag,
  srcSet,
  sizes,
  className,
}: {
  src: string;
  alt: string;
  /** banner is a wide strip on a large screen; bleed runs to the edges. */
  shape?: "wide" | "square" | "banner" | "bleed";
  eager?: boolean;
  tag?: ReactNode;
  srcSet?: string;
  sizes?: string;
  className?: string;
}) {
  return (
    <span
      className={classNames(
        "relative block overflow-hidden bg-deep",
        aspectClass[shape],
        shape !== "bleed" && "rounded-card",
        className,
      )}
    >
      <img
        data-picture=""
        src={src}
        srcSet={srcSet}
        sizes={sizes}
        alt={alt}
        width={640}
        height={shape === "square" ? 640 : 400}
        loading={eager ? "eager" : "lazy"}
        decoding="async"
        className="absolute inset-0 size-full object-cover"
      />
      {tag ? (
        <span className="absolute top-2.5 left-2.5 rounded-s bg-[#fffdfa] px-2.5 py-px font-semibold text-[#22302b]">
          {tag}
        </span>
      ) : null}
    </span>
  );
}
