import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** An empty list: why it is empty and where to go next. Give a picture on the owner's side, an icon on the staff's. */
export function EmptyState({
  picture,
  icon,
  title,
  detail,
  children,
}: {
  picture?: ReactNode;
  icon?: IconName;
  title: ReactNode;
  detail?: ReactNode;
  /** The next step: one or two buttons. */
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-5 py-8 text-center">
      {picture ? <div className="mb-3 w-full max-w-[250px]">{picture}</div> : null}
      {icon ? (
        <span className="mb-1 grid size-14 place-items-center rounded-full bg-sunken text-ink-3">
          <Icon name={icon} size={28} />
        </span>
      ) : null}
      <p className="text-heading font-semibold">{title}</p>
      {detail ? <p className="text-ink-2">{detail}</p> : null}
      {children ? <div className="mt-3 flex w-full flex-wrap justify-center gap-2.5">{children}</div> : null}
    </div>
  );
}
