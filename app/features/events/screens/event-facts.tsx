import { useTranslation } from "react-i18next";
import { Card } from "#app/ui/card.tsx";
import { DateLabel } from "#app/ui/date-label.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";

type DateText = { text: string; full: string; iso: string };

export type StaffEventFacts = {
  id: string;
  summary: string;
  picture: string;
  state: { label: string; tone: "neutral" | "ok" | "attend" | "bad" };
  starts: DateText;
  hours: string;
  place: string;
  opens: DateText;
  closes: DateText;
  /** The community it is for, or everybody. */
  for: string;
  fee: string;
  capacity: number;
  seatsPerMember: number;
  seatsTaken: number;
  registrations: number;
  came: number;
  cancelledReason: string | null;
};

/** How full an event is and what was decided about it. */
export function EventFacts({ event }: { event: StaffEventFacts }) {
  const { t } = useTranslation("events");
  return (
    <div className="grid content-start gap-4">
      <Card>
        <Picture src={event.picture} alt="" shape="banner" />
        <div className="grid gap-3 p-4">
          <Bar
            label={t("staff.seats")}
            text={t("staff.seatsOf", { taken: event.seatsTaken, capacity: event.capacity })}
            value={event.seatsTaken}
            max={event.capacity}
          />
          <Bar
            label={t("door.came")}
            text={t("staff.cameOf", { came: event.came, seats: event.seatsTaken })}
            value={event.came}
            max={event.seatsTaken}
          />
          <p className="text-ink-2">{t("staff.registrations", { count: event.registrations })}</p>
        </div>
      </Card>
      <Card padded>
        <FactList
          facts={[
            {
              term: t("staff.starts"),
              value: (
                <>
                  <DateLabel {...event.starts} /> <span className="phrase text-ink-2">{event.hours}</span>
                </>
              ),
            },
            { term: t("staff.place"), value: event.place },
            { term: t("staff.opens"), value: <DateLabel {...event.opens} /> },
            { term: t("staff.closes"), value: <DateLabel {...event.closes} /> },
            { term: t("staff.for"), value: event.for },
            { term: t("staff.perMember"), value: t("staff.seatCount", { count: event.seatsPerMember }) },
            { term: t("staff.fee"), value: event.fee },
          ]}
        />
      </Card>
    </div>
  );
}

function Bar({ label, text, value, max }: { label: string; text: string; value: number; max: number }) {
  return (
    <div className="grid gap-1">
      <div className="flex justify-between gap-3">
        <span className="text-ink-2">{label}</span>
        <span className="tabular-nums">{text}</span>
      </div>
      <ProgressBar value={value} max={max} label={label} valueText={text} />
    </div>
  );
}
