import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Avatar } from "#app/ui/avatar.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { IconTile } from "#app/ui/list-row.tsx";
import { StageTrack, type Stage } from "#app/ui/stage-track.tsx";
import type { CareCategory, CareKind } from "../rules/care-kinds.ts";
import { CATEGORY_ICON } from "./category-icon.ts";

export type OpenRequest = {
  id: string;
  number: string;
  kind: CareKind;
  category: CareCategory;
  title: string;
  band: { turn: "club" | "owner" | "nobody"; tone: "ok" | "attend" | "neutral"; text: string };
  visitor: { name: string; phone: string; href: string } | null;
  track: { stage: string; state: Stage["state"]; day: string }[];
  photoId: string | null;
};

/** Who comes when, how far it is, and what it is about; the last line leads to all of it. */
export function OpenRequestCard({ request }: { request: OpenRequest }) {
  const { t } = useTranslation("care");
  const { id, number, kind, category, title, photoId } = request;
  return (
    <Card>
      <Band {...request.band} />
      <div className="grid gap-4 p-4">
        <Visitor visitor={request.visitor} />
        <Track request={request} />
      </div>
      <Link to={`/care/${id}`} className="flex items-center gap-3 border-t border-line px-4 py-3 hover:bg-sunken">
        {photoId ? (
          <img
            src={`/care/photos/${photoId}?size=small`}
            alt=""
            width={64}
            height={64}
            loading="lazy"
            className="size-16 flex-none rounded-m object-cover"
          />
        ) : (
          <IconTile icon={CATEGORY_ICON[category]} />
        )}
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 font-semibold">{title}</span>
          <span className="block text-ink-2">
            {t(`kind.${kind}`)} · {t(`category.${category}`)} · <span className="phrase">{number}</span>
          </span>
        </span>
        <Icon name="chevron-right" size={18} className="text-ink-3" />
      </Link>
    </Card>
  );
}

const bandClass = {
  ok: "bg-pine-wash text-pine-ink",
  attend: "bg-persimmon-wash text-persimmon-ink",
  neutral: "bg-sunken text-ink-2",
};

/** Where the request stands, in one sentence. */
export function Band({ turn, tone, text }: OpenRequest["band"]) {
  return (
    <p className={`flex items-center gap-3 px-4 py-3 text-18 font-semibold ${bandClass[tone]}`}>
      <Icon name={turn === "owner" ? "smile" : "clock"} />
      {text}
    </p>
  );
}

/** Who comes, with the way to call them. */
export function Visitor({ visitor }: { visitor: OpenRequest["visitor"] }) {
  const { t } = useTranslation("care");
  if (visitor === null) return null;
  return (
    <div className="flex items-center gap-4">
      <Avatar name={visitor.name} size="large" />
      <div className="min-w-0 flex-1">
        <b className="block">{t("visitor", { name: visitor.name })}</b>
        <span className="text-ink-2">{visitor.phone}</span>
      </div>
      <a
        href={visitor.href}
        aria-label={t("callVisitor", { name: visitor.name })}
        className="grid size-touch place-items-center rounded-full bg-pine-wash text-pine-ink hover:bg-pine-line"
      >
        <Icon name="phone" size={22} />
      </a>
    </div>
  );
}

/** The stages from the report to the owner's word, as the owner reads them unless the desk does. */
export function Track({
  request: { number, track },
  reader,
}: {
  request: Pick<OpenRequest, "number" | "track">;
  reader?: "desk";
}) {
  const { t } = useTranslation("care");
  return (
    <StageTrack
      label={t("track.label", { number })}
      stages={track.map(({ stage, state, day }) => ({
        label: t(`track.${stage}`, { context: reader }),
        state,
        note: day,
      }))}
    />
  );
}
