import { useTranslation } from "react-i18next";
import { Icon } from "./icon.tsx";

/**
 * Says at the top of a form how many things need mending and links to each.
 * Takes the errors in the order of the form; shows nothing when there are none.
 */
export function FormErrorSummary({
  errors,
  message,
}: {
  errors: { fieldId: string; message: string }[];
  /** What concerns the form as a whole, such as a refusal. */
  message?: string;
}) {
  const { t } = useTranslation("ui");
  if (errors.length === 0 && !message) {
    return null;
  }
  return (
    <div
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-card border border-red-line bg-red-wash px-4 py-3 text-red-ink"
    >
      <Icon name="warning" className="mt-[0.15em]" />
      <div>
        <p className="font-semibold">{message ?? t("toMend", { count: errors.length })}</p>
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
