import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { loadTexts } from "#app/platform/i18n/texts.client.ts";
import { parseLanguage } from "#app/shared/locale.ts";

const language = parseLanguage(document.documentElement.lang) ?? "zh-CN";
void loadTexts(language, namespacesOnScreen()).then((texts) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={texts}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
});

/** @returns the namespaces that the matched routes name in `handle.i18n`. */
function namespacesOnScreen(): string[] {
  return Object.values(window.__remixRouteModules).flatMap((module) => {
    const handle: unknown = module?.handle;
    const named = typeof handle === "object" && handle !== null && "i18n" in handle ? handle.i18n : [];
    return [named].flat().filter((name) => typeof name === "string");
  });
}
