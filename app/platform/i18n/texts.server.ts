import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInstance, type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next/initReactI18next";
import { LANGUAGES, type Language } from "#app/shared/locale.ts";

type Namespace = Record<string, unknown>;

const localesFolder = join(dirname(createRequire(import.meta.url).resolve("#app/locales/zh-CN/ui.json")), "..");
const instances = new Map<Language, i18n>();

/** @returns the texts of a language, all namespaces loaded; zh-CN stands in for what is missing. */
export function textsOf(language: Language): i18n {
  const known = instances.get(language);
  if (known) return known;
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: "zh-CN",
    defaultNS: "ui",
    resources: Object.fromEntries(LANGUAGES.map((each) => [each, readNamespaces(each)])),
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  instances.set(language, instance);
  return instance;
}

/** @returns the function that gives a text of one namespace in one language. */
export function textFunction(language: Language, namespace: string): TFunction {
  return textsOf(language).getFixedT(language, namespace);
}

function readNamespaces(language: Language): Record<string, Namespace> {
  const folder = join(localesFolder, language);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => [file.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
}
