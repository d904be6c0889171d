import { Link } from "@remix-run/react";
import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button.tsx";
import { Icon } from "./icon.tsx";

/**
 * A question in front of the page. It is the content of its own URL: render it from a child route, so that it also
 * works without JavaScript; `closeTo` is the page behind it. With JavaScript it becomes modal and Escape leaves it.
 * `stay` words the way back and `action` is the button that goes on, in this order: focus begins at the first control
 * of the content, else at the safe one. A dialog that only shows something has neither.
 */
export function Dialog({
  title,
  closeTo,
  stay,
  action,
  children,
}: {
  title: ReactNode;
  closeTo: string;
  stay?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation("ui");
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.close();
    element?.showModal();
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      open
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        close.current?.click();
      }}
      className="fixed inset-0 z-20 w-[min(520px,calc(100vw-32px))] overflow-auto rounded-hero border border-line bg-surface text-ink shadow-pop"
    >
      <h2 id={titleId} className="pt-5 pr-14 pl-6 text-20 font-semibold">
        {title}
      </h2>
      <div className="px-6 pt-3 pb-6">{children}</div>
      {action ? (
        <div className="flex flex-wrap justify-end gap-3 border-t border-line bg-sunken px-6 py-4">
          <ButtonLink to={closeTo} variant="quiet" preventScrollReset>
            {stay}
          </ButtonLink>
          {action}
        </div>
      ) : null}
      <Link
        ref={close}
        to={closeTo}
        preventScrollReset
        aria-label={t("close")}
        className="absolute top-3 right-3 grid size-touch place-items-center rounded-full text-ink-2 hover:bg-sunken"
      >
        <Icon name="close" />
      </Link>
    </dialog>
  );
}
