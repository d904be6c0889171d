import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { PictureRow } from "#app/ui/picture-tile.tsx";
import { Section } from "#app/ui/section.tsx";

type Row = {
  id: string;
  title: string;
  picture: string;
  at: { text: string; full: string; iso: string };
  place: string;
  note: string;
  attend: boolean;
};

/** The member's own seats: what comes next, and where they have been. */
export function MineScreen({
  isCancelled,
  ...rows
}: {
  /** Whether a registration was cancelled a moment ago. */
  isCancelled: boolean;
  coming: Row[];
  past: Row[];
}) {
  const { t } = useTranslation("events");
  return (
    <>
      {isCancelled ? (
        <div className="mb-4">
          <FlashMessage>{t("mine.cancelled")}</FlashMessage>
        </div>
      ) : null}
      <MySeats {...rows} />
    </>
  );
}

function MySeats({ coming, past }: { coming: Row[]; past: Row[] }) {
  const { t } = useTranslation("events");
  if (coming.length + past.length === 0) {
    return (
      <EmptyState
        picture={<img src="/pictures/empty-events.svg" alt="" width={250} height={156} />}
        title={t("mine.none")}
        detail={t("mine.noneDetail")}
      >
        <ButtonLink to="/events" variant="primary">
          {t("mine.browse")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      {coming.length > 0 ? <Registrations title={t("mine.coming")} rows={coming} /> : null}
      {past.length > 0 ? <Registrations title={t("mine.past")} rows={past} /> : null}
    </>
  );
}

function Registrations({ title, rows }: { title: string; rows: Row[] }) {
  return (
    <Section title={title}>
      <div className="grid gap-4 wide:grid-cols-2">
        {rows.map(({ id, title: name, picture, at, place, note, attend }) => (
          <PictureRow
            key={id}
            to={`/my-events/${id}`}
            src={picture}
            title={name}
            detail={
              <>
                <time dateTime={at.iso} title={at.full}>
                  {at.text}
                </time>
                <br />
                {place}
              </>
            }
            note={note}
            attend={attend}
          />
        ))}
      </div>
    </Section>
  );
}
