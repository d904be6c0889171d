import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Section } from "#app/ui/section.tsx";

export type LanesShown = {
  days: { label: string; marks: { hour: number; left: number }[] }[];
  /** Where now is, 0 to 1. */
  now: number;
  lanes: {
    visitor: string;
    visits: {
      id: string;
      title: string;
      detail: string;
      when: string;
      left: number;
      width: number;
      isDone: boolean;
      clashes: boolean;
    }[];
  }[];
};

const HEAD = "grid grid-cols-[132px_minmax(0,1fr)]";

/** Who comes where today and tomorrow, one lane a visitor; the upright line is now. */
export function VisitLanes({ days, now, lanes }: LanesShown) {
  const { t } = useTranslation("care");
  if (lanes.length === 0) return null;
  return (
    <Section title={t("lanes.title")} count={t("lanes.people", { count: lanes.length })}>
      <div
        className="overflow-x-auto rounded-card border border-line bg-surface"
        role="region"
        aria-label={t("lanes.title")}
        tabIndex={0}
      >
        <div className="min-w-[820px]">
          <div className={classNames(HEAD, "text-meta text-ink-3")} aria-hidden="true">
            <span />
            <div className="relative h-9">
              {days.map(({ label, marks }, index) => (
                <span key={label}>
                  <b
                    className="absolute top-1.5 font-semibold text-ink"
                    style={{ left: `calc(${(index / days.length) * 100}% + 8px)` }}
                  >
                    {label}
                  </b>
                  {marks.map(({ hour, left }) => (
                    <span key={hour} className="absolute top-1.5 -translate-x-1/2" style={{ left: `${left * 100}%` }}>
                      {hour}
                    </span>
                  ))}
                </span>
              ))}
            </div>
          </div>
          {lanes.map((lane) => (
            <Lane key={lane.visitor} lane={lane} days={days} now={now} />
          ))}
        </div>
      </div>
    </Section>
  );
}

function Lane({
  lane: { visitor, visits },
  days,
  now,
}: {
  lane: LanesShown["lanes"][number];
  days: LanesShown["days"];
  now: number;
}) {
  const { t } = useTranslation("care");
  return (
    <div className={classNames(HEAD, "border-t border-line")}>
      <div className="flex min-h-14 items-center gap-2.5 px-3.5">
        <Avatar size="small" name={visitor} />
        <span className="min-w-0">
          <b className="block truncate font-semibold">{visitor}</b>
          <span className="block text-meta text-ink-3">{t("lanes.visits", { count: visits.length })}</span>
        </span>
      </div>
      <div className="relative">
        {days.flatMap(({ marks }, index) => [
          <i
            key={`day ${index}`}
            className="absolute inset-y-0 w-px bg-line-mid"
            style={{ left: `${(index / days.length) * 100}%` }}
          />,
          ...marks.map(({ hour, left }) => (
            <i
              key={`${index} ${hour}`}
              className="absolute inset-y-0 w-px bg-line"
              style={{ left: `${left * 100}%` }}
            />
          )),
        ])}
        <i className="absolute inset-y-0 z-[1] w-0.5 bg-persimmon" style={{ left: `${now * 100}%` }} />
        <ul>
          {visits.map(({ id, title, detail, when, left, width, isDone, clashes }) => (
            <li key={id}>
              <Link
                to={`/staff/care/${id}`}
                title={`${title} · ${detail} · ${when}`}
                aria-label={`${title}, ${detail}, ${when}${clashes ? `, ${t("lanes.clash")}` : ""}`}
                className={classNames(
                  "absolute inset-y-1.5 z-[2] min-w-20 overflow-hidden rounded-m border px-2 py-0.5 text-13 whitespace-nowrap hover:z-[3] hover:underline",
                  clashes
                    ? "border-dashed border-persimmon bg-surface text-persimmon-ink"
                    : isDone
                      ? "border-line bg-sunken text-ink-3"
                      : "border-pine-line bg-pine-wash text-ink",
                )}
                style={{ left: `${left * 100}%`, width: `calc(${width * 100}% - 3px)` }}
              >
                <VisitLabel title={title} clashes={clashes} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Community and door, a line each; where times clash, the home on one line. */
function VisitLabel({ title, clashes }: { title: string; clashes: boolean }) {
  const { t } = useTranslation("care");
  const lines = clashes ? [title, t("lanes.clash")] : title.split(" ");
  return lines.map((line) => (
    <span key={line} className="block truncate">
      {line}
    </span>
  ));
}
