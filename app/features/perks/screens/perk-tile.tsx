import { PictureTile } from "#app/ui/picture-tile.tsx";

export type PerkCard = {
  id: string;
  title: string;
  summary: string;
  merchant: string;
  picture: string;
  tag: string;
  price: string;
  /** What others pay or what it is worth. */
  listPrice: string | null;
  note: string;
  /** Whether the note asks for attention. */
  attend: boolean;
};

/** One perk among others: picture, name, price, and how long or how much. */
export function PerkTile({ perk, eager = false }: { perk: PerkCard; eager?: boolean }) {
  return (
    <PictureTile
      to={`/perks/${perk.id}`}
      src={perk.picture}
      shape="square"
      eager={eager}
      tag={perk.tag}
      title={perk.title}
      detail={
        <>
          <b className="font-semibold text-ink">{perk.price}</b> <span className="phrase">{perk.listPrice}</span>
        </>
      }
      note={perk.note}
      attend={perk.attend}
    />
  );
}
