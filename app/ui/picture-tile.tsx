import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Picture } from "./picture.tsx";

type TileContent = {
  to: string;
  src: string;
  tag?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** The line that matters: seats left, last day. `attend` colours it persimmon. */
  note?: ReactNode;
  attend?: boolean;
};

function TileWords({ title, detail, note, attend }: Pick<TileContent, "title" | "detail" | "note" | "attend">) {
  return (
    <>
      <span className="block font-semibold">{title}</span>
      {detail ? <span className="block text-ink-2">{detail}</span> : null}
      {note ? (
        <span className={classNames("block", attend ? "text-persimmon-ink" : "text-pine-ink")}>{note}</span>
      ) : null}
    </>
  );
}

/** A perk, an event or a story as picture over words. */
export function PictureTile({
  to,
  src,
  tag,
  shape = "wide",
  eager,
  ...words
}: TileContent & { shape?: "wide" | "square" | "banner"; eager?: boolean }) {
  return (
    <Link to={to} className="block min-w-0">
      <Picture src={src} alt="" shape={shape} tag={tag} eager={eager} className="mb-2.5" />
      <TileWords {...words} />
    </Link>
  );
}

/** The same as a row: a square picture beside the words. */
export function PictureRow({
  to,
  src,
  eager,
  children,
  ...words
}: Omit<TileContent, "tag"> & { eager?: boolean; children?: ReactNode }) {
  return (
    <div className="relative grid grid-cols-[92px_minmax(0,1fr)] items-center gap-3.5 phone:grid-cols-[118px_minmax(0,1fr)]">
      <Picture src={src} alt="" shape="square" eager={eager} />
      <div className="min-w-0">
        <Link to={to} className="block after:absolute after:inset-0">
          <TileWords {...words} />
        </Link>
        {children}
      </div>
    </div>
  );
}

/** Tiles in a row that scrolls sideways under a finger; with a mouse or wide screen they wrap into columns. */
export function Shelf({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="no-scrollbar -mx-5 grid auto-cols-[224px] grid-flow-col gap-3.5 overflow-x-auto px-5 py-1 wide:mx-0 wide:auto-cols-auto wide:grid-flow-row wide:grid-cols-4 wide:overflow-visible wide:px-0"
    >
      {children}
    </div>
  );
}
