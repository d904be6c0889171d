import { useTranslation } from "react-i18next";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Icon } from "#app/ui/icon.tsx";

export type BranchCard = {
  id: string;
  name: string;
  address: string;
  phone: string;
  isOpen: boolean;
  /** Whether it is open, until when or from when, in words. */
  opening: string;
  /** The week in lines. */
  hours: string[];
  mapUrl: string;
};

/** Where vouchers are taken: address, hours, the way there and the phone. */
export function BranchList({ branches }: { branches: BranchCard[] }) {
  return (
    <ul className="grid gap-3">
      {branches.map((branch) => (
        <li key={branch.id}>
          <Card padded>
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <h3 className="font-semibold">{branch.name}</h3>
              <span className={branch.isOpen ? "text-pine-ink" : "text-ink-2"}>{branch.opening}</span>
            </div>
            <p className="text-ink-2">{branch.address}</p>
            {branch.hours.map((line) => (
              <p key={line} className="text-ink-2">
                {line}
              </p>
            ))}
            <BranchActions branch={branch} />
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** The way to a branch and its phone, as two buttons of the same size. */
export function BranchActions({ branch }: { branch: BranchCard }) {
  const { t } = useTranslation("perks");
  return (
    <div className="mt-3 grid grid-cols-2 gap-3 *:only:col-span-2">
      <a href={branch.mapUrl} rel="noreferrer" className={buttonClass({ block: true })}>
        <Icon name="pin" size={18} />
        {t("branch.way")}
      </a>
      {branch.phone ? (
        <a href={`tel:${branch.phone.replace(/[^\d+]/g, "")}`} className={buttonClass({ block: true })}>
          <Icon name="phone" size={18} />
          {t("branch.call")}
        </a>
      ) : null}
    </div>
  );
}
