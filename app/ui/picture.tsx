import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/**
 * A picture in its frame: 16:10, or cut to a square. Loads when it comes near unless `eager` (the first one on the page).
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
  shape?: "wide" | "square" | "bleed";
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
        shape === "square" ? "aspect-square" : "aspect-16/10",
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
