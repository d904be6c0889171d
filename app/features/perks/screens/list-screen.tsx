import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import { Chip, Chips } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Picture } from "#app/ui/picture.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { filterAddress } from "../rules/list-address.ts";
import { PERK_CATEGORIES, type PerkCategory } from "../rules/perk-kinds.ts";
import type { PerkListQuery } from "../schemas.ts";
import { MoreFilters } from "./more-filters.tsx";
import { PerkTile, type PerkCard } from "./perk-tile.tsx";

/** What the club's merchants give: search, filters, the newest large, the others beside each other. */
export function ListScreen({
  query,
  wishes,
  perks,
  next,
  inHand,
  canBeNear,
  tierRank,
  communities,
}: {
  query: PerkListQuery;
  /** Categories that the search found by everyday words. */
  wishes: PerkCategory[];
  perks: PerkCard[];
  next: string | null;
  /** The member's vouchers in one sentence. */
  inHand: { count: string; first: string } | null;
  canBeNear: boolean;
  tierRank: number;
  /** To choose from; empty for members, who see their own. */
  communities: { id: string; name: string }[];
}) {
  const { t } = useTranslation("perks");
  const { after, ...filters } = query;
  const isFiltered = filterAddress(filters) !== "";
  const showsFirstLarge = !isFiltered && after === null;
  const [first, ...others] = perks;
  return (
    <>
      <div className="mb-4 grid gap-3">
        <Form role="search" action="/perks">
          <SearchField round placeholder={t("list.search")} defaultValue={query.q} />
        </Form>
        <Chips label={t("list.filters")}>
          <Chip to="/perks" active={!isFiltered}>
            {t("list.all")}
          </Chip>
          {canBeNear ? (
            <Chip
              to={`/perks${filterAddress({ ...filters, near: query.near ? null : "1" })}`}
              active={query.near === "1"}
            >
              {t("list.near")}
            </Chip>
          ) : null}
          {PERK_CATEGORIES.map((category) => (
            <Chip
              key={category}
              to={`/perks${filterAddress({ ...filters, category: category === query.category ? null : category })}`}
              active={category === query.category}
            >
              {t(`category.${category}`)}
            </Chip>
          ))}
        </Chips>
        <MoreFilters query={query} tierRank={tierRank} communities={communities} />
        {inHand ? (
          <Notice tone="attend" to="/vouchers">
            <b>{inHand.count}</b> <span className="phrase">{inHand.first}</span>
          </Notice>
        ) : null}
      </div>
      {first && wishes.length > 0 ? (
        <p className="mb-4 text-ink-2">
          {t("list.wished", { categories: wishes.map((category) => t(`category.${category}`)).join(t("listComma")) })}
        </p>
      ) : null}
      {first === undefined ? <NoPerks isFiltered={isFiltered} /> : null}
      {first && showsFirstLarge ? <FirstPerk perk={first} /> : null}
      <div className="grid grid-cols-2 gap-x-3.5 gap-y-6 wide:grid-cols-4">
        {(showsFirstLarge ? others : perks).map((perk, index) => (
          <PerkTile key={perk.id} perk={perk} eager={index < 2} />
        ))}
      </div>
      {next ? (
        <ButtonLink to={`/perks${filterAddress({ ...filters, after: next })}`} block className="mt-8">
          {t("list.more")}
        </ButtonLink>
      ) : null}
    </>
  );
}

function FirstPerk({ perk }: { perk: PerkCard }) {
  return (
    <Link
      to={`/perks/${perk.id}`}
      className="mb-6 block wide:grid wide:grid-cols-[3fr_2fr] wide:items-center wide:gap-6"
    >
      <Picture src={perk.picture} alt="" eager tag={perk.tag} />
      <span className="mt-3 block">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3 wide:block">
          <span className="text-20 font-semibold wide:block">{perk.title}</span>
          <span className="phrase">
            <b>{perk.price}</b> <span className="text-ink-2">{perk.listPrice}</span>
          </span>
        </span>
        <span className="block text-ink-2">{perk.summary}</span>
        <span className={perk.attend ? "text-persimmon-ink" : "text-pine-ink"}>{perk.note}</span>
      </span>
    </Link>
  );
}

function NoPerks({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation("perks");
  return (
    <EmptyState
      picture={<img src="/pictures/empty-perks.svg" alt="" width={640} height={400} />}
      title={t(isFiltered ? "list.noneFound" : "list.none")}
      detail={t(isFiltered ? "list.noneFoundDetail" : "list.noneDetail")}
    >
      {isFiltered ? <ButtonLink to="/perks">{t("list.showAll")}</ButtonLink> : null}
    </EmptyState>
  );
}
