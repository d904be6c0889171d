import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/**
 * A phone number, masked or grouped by the server. With `revealAction` a button asks the server for the whole number,
 * which leaves a trace in the audit log.
 */
export function MaskedPhone({ text, revealAction }: { text: string; revealAction?: string }) {
  const { t } = useTranslation("ui");
  return (
    <span className="inline-flex items-center gap-1">
      <span className="phrase tabular-nums">{text}</span>
      {revealAction ? (
        <Form method="post" action={revealAction} preventScrollReset className="contents">
          <button
            type="submit"
            aria-label={t("revealPhone")}
            title={t("revealPhone")}
            className="-my-1 grid size-control-small place-items-center rounded-full text-pine-ink hover:bg-pine-wash"
          >
            <Icon name="eye" size={16} />
          </button>
        </Form>
      ) : null}
    </span>
  );
}
