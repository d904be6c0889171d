import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isMourningDay } from "#app/features/outreach/public.server.ts";
import { clubTitle } from "#app/platform/http/page-title.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { brandStyle } from "#app/ui/brand-colours.ts";
import { classNames } from "#app/ui/class-names.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { useNonce } from "#app/ui/nonce.tsx";
import tokens from "#app/ui/tokens.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: tokens },
  { rel: "icon", href: "/icons/favicon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
  { rel: "apple-touch-icon", href: "/icons/apple-touch-icon.png" },
];

/** @returns what every page needs to know of the club and its reader. */
export function loader({ context }: LoaderFunctionArgs) {
  const { club, language, largeType } = context;
  return {
    clubName: club?.name ?? "Kehui 客会",
    brand: club ? brandStyle({ act: club.actColor, attend: club.attendColor }) : "",
    mourning: isMourningDay(todayIn(context.ctx.clock.now(), context.ctx.zone)),
    language,
    largeType,
  };
}

export const meta = clubTitle;

export const handle = { i18n: "ui" };

/**
 * The document around every page, and around the error page too. Without a script, a form that fails is answered before
 * any loader has run: the texts alone know the reader's language then, and the club goes by its common name.
 */
export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const { t, i18n } = useTranslation("ui");
  return (
    <html
      lang={data?.language ?? i18n.language}
      className={classNames(data?.largeType && "large-type", data?.mourning && "mourning")}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#FAF7F2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151B18" media="(prefers-color-scheme: dark)" />
        {data ? null : <title>{t("clubName")}</title>}
        <Meta />
        <Links />
        {data?.brand ? <style dangerouslySetInnerHTML={{ __html: data.brand }} /> : null}
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** The one error boundary: says what happened, what is safe and what to do. */
export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
