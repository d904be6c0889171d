import { Link } from "@remix-run/react";
import { useId } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** The heading of a part of a page, with where to see all of it. `attend` marks what is overdue. */
function SectionHeader({
  id,
  title,
  count,
  icon,
  attend = false,
  more,
  end,
}: {
  id?: string;
  title: ReactNode;
  count?: string;
  icon?: IconName;
  attend?: boolean;
  more?: { to: string; label: ReactNode };
  end?: ReactNode;
}) {
  return (
    <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
      <h2 id={id} className={attend ? "text-heading font-semibold text-persimmon-ink" : "text-heading font-semibold"}>
        {icon ? <Icon name={icon} size={18} className="mr-2 inline-block align-[-0.2em]" /> : null}
        {title}
        {count ? <span className="ml-2 font-normal text-ink-3">{count}</span> : null}
      </h2>
      {more ? (
        <Link to={more.to} className="-my-2.5 py-2.5 text-pine-ink hover:underline">
          {more.label}
        </Link>
      ) : null}
      {end}
    </div>
  );
}

/** A part of a page under its heading. */
export function Section({
  children,
  ...header
}: Omit<Parameters<typeof SectionHeader>[0], "id"> & { children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-0">
      <SectionHeader id={id} {...header} />
      {children}
    </section>
  );
}
