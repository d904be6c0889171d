import { Link } from "@remix-run/react";
import type { LinkProps } from "@remix-run/react";
import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type IconButtonLook = {
  icon: IconName;
  /** What it does, read aloud and shown to nobody else. */
  label: string;
  /** A persimmon dot: something unread behind it. Say so in the label too. */
  dot?: boolean;
};

const shapeClass =
  "relative inline-grid size-touch flex-none place-items-center rounded-full text-ink transition-colors duration-[120ms] hover:bg-deep";

function IconButtonInside({ icon, dot }: { icon: IconName; dot?: boolean }) {
  return (
    <>
      <Icon name={icon} size={24} />
      {dot ? (
        <span className="absolute top-[9px] right-[9px] size-3 rounded-full border-2 border-paper bg-persimmon" />
      ) : null}
    </>
  );
}

/** A round 44 px button with an icon only. */
export function IconButton({
  icon,
  label,
  dot,
  type = "submit",
  className,
  ...rest
}: IconButtonLook & Omit<ComponentPropsWithoutRef<"button">, "children">) {
  return (
    <button type={type} aria-label={label} title={label} className={classNames(shapeClass, className)} {...rest}>
      <IconButtonInside icon={icon} dot={dot} />
    </button>
  );
}

/** A round 44 px link with an icon only. */
export function IconLink({
  icon,
  label,
  dot,
  className,
  ...rest
}: IconButtonLook & Omit<LinkProps, "className" | "children"> & { className?: string }) {
  return (
    <Link aria-label={label} title={label} className={classNames(shapeClass, className)} {...rest}>
      <IconButtonInside icon={icon} dot={dot} />
    </Link>
  );
}
