import { useTranslation } from "react-i18next";
import { Key } from "./key.tsx";

/** The list of keys that `?` opens on the staff side. */
export function KeyHelp() {
  const { t } = useTranslation("ui");
  const keys = [
    { keys: ["/"], label: t("keys.search") },
    { keys: ["j", "k"], label: t("keys.move") },
    { keys: ["x"], label: t("keys.select") },
    { keys: ["Enter"], label: t("keys.open") },
    { keys: ["Esc"], label: t("keys.leave") },
    { keys: ["?"], label: t("keys.help") },
  ];
  return (
    <dialog
      data-key-help=""
      aria-label={t("keys.title")}
      className="w-[min(380px,calc(100vw-32px))] rounded-hero border border-line bg-surface p-6 text-ink shadow-pop"
    >
      <form method="dialog" className="grid gap-3">
        <h2 className="text-heading font-semibold">{t("keys.title")}</h2>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {keys.map((entry) => (
            <div key={entry.label} className="contents">
              <dt className="flex gap-1">
                {entry.keys.map((key) => (
                  <Key key={key} name={key} />
                ))}
              </dt>
              <dd>{entry.label}</dd>
            </div>
          ))}
        </dl>
        <button
          type="submit"
          className="min-h-control rounded-control border border-control-line font-semibold hover:bg-sunken"
        >
          {t("close")}
        </button>
      </form>
    </dialog>
  );
}
