import { Link, useActionData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/**
 * Says at the top of a form how many things need mending and links to each.
 * Takes the errors in the order of the form; shows nothing when there are none. A message for the form as a whole takes
 * the focus each time it is answered, for the button that was pressed may stand a screen below it; faults of fields
 * need not, the form library focuses the first of them.
 */
export function FormErrorSummary({
  errors,
  message,
  link,
}: {
  errors: { fieldId: string; message: string }[];
  /** What concerns the form as a whole, such as a refusal. */
  message?: string;
  /** Where the message leads, such as to what exists already. */
  link?: { to: string; label: string };
}) {
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  const answer = useActionData();
  useEffect(() => {
    // A page that refreshes itself forgets the answer and keeps the message: whoever mends the form keeps the focus.
    if (message && answer) box.current?.focus();
  }, [message, answer]);
  if (errors.length === 0 && !message) {
    return null;
  }
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-card border border-red-line bg-red-wash px-4 py-3 text-red-ink"
    >
      <Icon name="warning" className="mt-[0.15em]" />
      <div>
        <p className="font-semibold">{message ?? t("toMend", { count: errors.length })}</p>
        {link ? (
          <Link to={link.to} className="inline-flex min-h-touch items-center underline underline-offset-4">
            {link.label}
          </Link>
        ) : null}
        {errors.length === 0 ? null : (
          <ul>
            {errors.map((error) => (
              <li key={error.fieldId}>
                <a
                  href={`#${error.fieldId}`}
                  className="inline-flex min-h-touch items-center underline underline-offset-4"
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
