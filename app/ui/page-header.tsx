import type { ReactNode } from "react";

/** The name of a page, the way back above it, what it is about in a line, and on the right what can be done with the whole page. */
export function PageHeader({
  title,
  detail,
  breadcrumb,
  end,
}: {
  title: ReactNode;
  detail?: ReactNode;
  breadcrumb?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <header className="mb-4">
      {breadcrumb ? <div className="mb-2">{breadcrumb}</div> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-24 font-semibold">{title}</h1>
          {detail ? <p className="text-ink-2">{detail}</p> : null}
        </div>
        {end ? <div className="flex flex-wrap items-center gap-2">{end}</div> : null}
      </div>
    </header>
  );
}
