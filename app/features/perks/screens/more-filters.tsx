import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { PERK_KINDS } from "../rules/perk-kinds.ts";
import type { PerkListQuery } from "../schemas.ts";

/** The filters that are used now and then, folded away until one of them is in force. */
export function MoreFilters({
  query,
  tierRank,
  communities,
}: {
  query: PerkListQuery;
  tierRank: number;
  communities: { id: string; name: string }[];
}) {
  const { t } = useTranslation("perks");
  const isOpen = query.kind !== null || query.community !== null || query.tier !== null;
  return (
    <details open={isOpen}>
      <summary className="inline-flex min-h-touch cursor-pointer items-center text-pine-ink">
        {t("filters.more")}
      </summary>
      <Form action="/perks" className="grid gap-4 pt-2 tablet:grid-cols-2">
        {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
        {query.category ? <input type="hidden" name="category" value={query.category} /> : null}
        <Field label={t("filters.kind")}>
          <Select
            name="kind"
            defaultValue={query.kind ?? ""}
            placeholder={t("filters.any")}
            options={PERK_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </Field>
        {communities.length > 0 ? (
          <Field label={t("filters.community")}>
            <Select
              name="community"
              defaultValue={query.community ?? ""}
              placeholder={t("filters.anyCommunity")}
              options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        ) : null}
        {tierRank > 1 ? (
          <Field label={t("filters.tier")}>
            <Select
              name="tier"
              defaultValue={query.tier === null ? "" : String(query.tier)}
              placeholder={t("filters.anyTier")}
              options={[{ value: "2", label: t("filters.higherTier") }]}
            />
          </Field>
        ) : null}
        <div className="tablet:col-span-2">
          <Button>{t("filters.apply")}</Button>
        </div>
      </Form>
    </details>
  );
}
