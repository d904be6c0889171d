import { useTranslation } from "react-i18next";

/** Takes a keyboard straight to the page's content. The shells give it the id `content`. */
export function SkipLink() {
  const { t } = useTranslation("ui");
  return (
    <a href="#content" className="absolute -top-20 left-3 z-30 rounded-m bg-ink px-4 py-3 text-paper focus:top-3">
      {t("skipToContent")}
    </a>
  );
}
