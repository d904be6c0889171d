import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSelection } from "./use-selection.ts";

/**
 * The form behind a table's checkboxes, on a dark bar at the bottom. Its buttons lead to a preview of what will
 * happen to how many, never to the deed. With JavaScript it appears once something is ticked; without, it is always there.
 */
export function BulkBar({
  id,
  name,
  action,
  method = "get",
  children,
}: {
  id: string;
  name: string;
  action: string;
  method?: "get" | "post";
  /** Submit buttons, each with its own name and value or formAction. */
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  const { selected } = useSelection(id, name);
  return (
    <Form
      id={id}
      method={method}
      action={action}
      hidden={selected === 0}
      className="sticky bottom-5 z-10 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-card bg-ink py-2.5 pr-3 pl-4.5 text-paper shadow-pop [&[hidden]]:hidden noscript:flex!"
    >
      <span className="mr-2 font-semibold" role="status">
        {selected === 0 ? t("selectedRows") : t("selected", { count: selected })}
      </span>
      {children}
    </Form>
  );
}
