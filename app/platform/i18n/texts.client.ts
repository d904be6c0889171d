import { createInstance, type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "#app/shared/locale.ts";

type Namespace = Record<string, unknown>;

const files = import.meta.glob<Namespace>("../../locales/*/*.json", { import: "default" });

/**
 * Prepares the texts for the page on screen, so that the first client render equals the server's.
 * Other namespaces are fetched when a screen first asks for them.
 * @param namespaces those the matched routes name in `handle.i18n`.
 */
export async function loadTexts(language: Language, namespaces: readonly string[]): Promise<i18n> {
  const instance = createInstance();
  await instance
    .use({ type: "backend", read: readNamespace })
    .use(initReactI18next)
    .init({
      lng: language,
      defaultNS: "ui",
      ns: ["ui", ...namespaces],
      interpolation: { escapeValue: false },
    });
  return instance;
}

async function readNamespace(language: string, namespace: string): Promise<Namespace> {
  const load = files[`../../locales/${language}/${namespace}.json`];
  return load ? load() : {};
}
