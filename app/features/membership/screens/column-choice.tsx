import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { CheckBox } from "#app/ui/check-box.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { MEMBER_COLUMNS, type MemberListQuery } from "../schemas.ts";

/** Chooses the columns of the member list; the choice is part of the address, so it can be sent to a colleague. */
export function ColumnChoice({ path, query: { columns, ...kept } }: { path: string; query: MemberListQuery }) {
  const { t } = useTranslation("membership");
  return (
    <details className="relative" key={columns.join(" ")}>
      <summary className={buttonClass({ size: "small" })}>
        <Icon name="columns" size={16} />
        {t("members.columns")}
      </summary>
      <Form
        method="get"
        action={path}
        className="absolute right-0 z-10 mt-1 grid w-52 rounded-card border border-line bg-surface p-3 shadow-lg"
      >
        {Object.entries(kept).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        {MEMBER_COLUMNS.map((column) => (
          <CheckBox
            key={column}
            name="columns"
            value={column}
            defaultChecked={columns.includes(column)}
            label={t(`members.column.${column}`)}
          />
        ))}
        <Button size="small" variant="primary">
          {t("members.showColumns")}
        </Button>
      </Form>
    </details>
  );
}
