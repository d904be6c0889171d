import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** The one thing that comes next for this owner: when, what, and the two things to do about it. The only solid pine ground on the page. */
export function NextCard({
  before,
  time,
  after,
  title,
  detail,
  actions,
}: {
  /** 明天 */
  before: ReactNode;
  /** 14:00 */
  time: ReactNode;
  /** 周日 */
  after?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  actions: { to: string; label: string; icon: IconName }[];
}) {
  return (
    <section className="overflow-hidden rounded-hero bg-pine text-on-fill">
      <div className="flex flex-col gap-2 px-4.5 pt-4.5 pb-4 phone:flex-row phone:gap-4">
        <div className="flex flex-none items-baseline gap-2.5 border-[rgb(255_253_250/0.24)] phone:block phone:border-r phone:pr-4">
          <span className="block">{before}</span>
          <span className="block text-24 font-semibold">{time}</span>
          <span className="block">{after}</span>
        </div>
        <div className="min-w-0">
          <h2 className="text-18 font-semibold">{title}</h2>
          {detail ? <p>{detail}</p> : null}
        </div>
      </div>
      <div className="flex flex-wrap border-t border-[rgb(255_253_250/0.2)]">
        {actions.map((action) => (
          <Link
            key={action.to}
            to={action.to}
            className="-ml-px flex min-h-12.5 flex-1 items-center justify-center gap-2 border-l border-[rgb(255_253_250/0.2)] px-3 font-semibold whitespace-nowrap -outline-offset-4 outline-on-fill hover:bg-pine-hover"
          >
            <Icon name={action.icon} size={18} />
            {action.label}
          </Link>
        ))}
      </div>
    </section>
  );
}
