import { Link } from "@remix-run/react";
import type { LinkProps } from "@remix-run/react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** A round 44 px link with an icon only. */
export function IconLink({
  icon,
  label,
  dot,
  className,
  ...rest
}: Omit<LinkProps, "className" | "children"> & {
  icon: IconName;
  /** Where it leads, read aloud and shown to nobody else. */
  label: string;
  /** A persimmon dot: something unread behind it. Say so in the label too. */
  dot?: boolean;
  className?: string;
}) {
  return (
    <Link
      aria-label={label}
      title={label}
      className={classNames(
        "relative inline-grid size-touch flex-none place-items-center rounded-full text-ink transition-colors duration-[120ms] hover:bg-deep",
        className,
      )}
      {...rest}
    >
      <Icon name={icon} size={24} />
      {dot ? (
        <span className="absolute top-[9px] right-[9px] size-3 rounded-full border-2 border-paper bg-persimmon" />
      ) : null}
    </Link>
  );
}
