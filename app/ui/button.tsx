import { Link } from "@remix-run/react";
import type { LinkProps } from "@remix-run/react";
import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

export type ButtonLook = {
  /** inverse and inverse-quiet stand on a dark bar or a coloured screen. */
  variant?: "primary" | "secondary" | "quiet" | "danger" | "inverse" | "inverse-quiet";
  size?: "normal" | "small";
  /** Takes the whole width of its container. */
  block?: boolean;
  icon?: IconName;
};

const variantClass = {
  primary: "border-transparent bg-pine text-on-fill hover:bg-pine-hover",
  secondary: "border-control-line bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-pine-ink hover:bg-pine-wash",
  danger: "border-red-line bg-surface text-red-ink hover:bg-red-wash",
  inverse: "border-transparent bg-paper text-ink hover:bg-deep",
  "inverse-quiet": "border-transparent text-current hover:underline",
};

/** Classes of a button for the rare element that is neither a button nor a link, such as a summary or a label. */
export function buttonClass({ variant = "secondary", size = "normal", block = false }: ButtonLook): string {
  return classNames(
    "items-center justify-center gap-1.5 rounded-control [overflow-wrap:normal] [word-break:keep-all] border text-center font-semibold transition-colors duration-[120ms] ease-calm select-none",
    "disabled:border-line disabled:bg-sunken disabled:text-ink-3 aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-ink-3",
    size === "small" ? "min-h-control-small px-3 py-0.5 text-meta" : "min-h-control py-1 text-body",
    size === "normal" && (variant === "quiet" || variant === "inverse-quiet" ? "px-3" : "px-control-x"),
    block ? "flex w-full" : "inline-flex",
    variantClass[variant],
  );
}

function ButtonInside({ icon, size, children }: { icon?: IconName; size?: "normal" | "small"; children: ReactNode }) {
  return (
    <>
      {icon ? <Icon name={icon} size={size === "small" ? 16 : 18} /> : null}
      {children}
    </>
  );
}

/** A button that acts. One primary a screen; money and deletion are never the first. Submits its form unless type says otherwise. */
export function Button({
  variant,
  size,
  block,
  icon,
  type = "submit",
  className,
  children,
  ...rest
}: ButtonLook & ComponentPropsWithoutRef<"button">) {
  return (
    <button type={type} className={classNames(buttonClass({ variant, size, block }), className)} {...rest}>
      <ButtonInside icon={icon} size={size}>
        {children}
      </ButtonInside>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it never changes anything. */
export function ButtonLink({
  variant,
  size,
  block,
  icon,
  className,
  children,
  ...rest
}: ButtonLook & Omit<LinkProps, "className" | "children"> & { className?: string; children: ReactNode }) {
  return (
    <Link className={classNames(buttonClass({ variant, size, block }), className)} {...rest}>
      <ButtonInside icon={icon} size={size}>
        {children}
      </ButtonInside>
    </Link>
  );
}
