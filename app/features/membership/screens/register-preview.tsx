import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/section.tsx";
import type { PreviewRow } from "../rules/register/preview-row.ts";

/** The first rows as they will be read. */
export function RegisterPreview({ rows }: { rows: PreviewRow[] }) {
  const { t } = useTranslation("membership");
  return (
    <Section title={t("register.preview")}>
      <DataTable
        caption={t("register.preview")}
        rows={rows}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: "row", header: t("register.row"), cell: ({ row }) => <span className="tabular-nums">{row}</span> },
          { key: "home", header: t("register.home"), cell: ({ home }) => home },
          { key: "name", header: t("register.field.name"), cell: ({ name }) => <b>{name}</b> },
          { key: "coOwners", header: t("register.field.coOwners"), cell: ({ coOwners }) => coOwners.join(t("comma")) },
          { key: "phone", header: t("register.field.phone"), cell: ({ maskedPhone }) => maskedPhone },
          { key: "handoverOn", header: t("register.field.handoverOn"), cell: ({ handoverOn }) => handoverOn },
          { key: "area", header: t("register.field.area"), align: "end", cell: ({ areaSqm }) => areaSqm },
          { key: "note", header: t("register.field.note"), wrap: true, cell: ({ note }) => note },
        ]}
        empty={<EmptyState icon="document" title={t("register.nothingReadable")} />}
      />
    </Section>
  );
}
