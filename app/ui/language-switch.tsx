import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names.ts";

/** Each language under its own name, so that everybody finds theirs. */
const languages = [
  { code: "zh-CN", name: "简体" },
  { code: "zh-TW", name: "繁體" },
  { code: "en", name: "English" },
];

/** Changes the language of the whole product and comes back to `returnTo`. */
export function LanguageSwitch({ returnTo }: { returnTo: string }) {
  const { t, i18n } = useTranslation("ui");
  return (
    <Form
      method="post"
      action="/language"
      reloadDocument
      aria-label={t("language")}
      className="flex overflow-hidden rounded-control border border-line bg-surface"
    >
      <input type="hidden" name="returnTo" value={returnTo} />
      {languages.map((language) => {
        const current = language.code === i18n.language;
        return (
          <button
            key={language.code}
            type="submit"
            name="language"
            value={language.code}
            lang={language.code}
            aria-pressed={current}
            className={classNames(
              "min-h-control flex-1 border-l border-line px-3 -outline-offset-2 first-of-type:border-l-0",
              current ? "bg-sunken font-semibold" : "text-ink-2 hover:bg-sunken",
            )}
          >
            {language.name}
          </button>
        );
      })}
    </Form>
  );
}
