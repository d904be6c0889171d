import { useTranslation } from "react-i18next";
import { ButtonLink } from "./button.tsx";
import { PublicShell } from "./public-shell.tsx";

const known = [403, 404, 410, 429, 503] as const;

function keyOf(status: number): string {
  return known.some((each) => each === status) ? String(status) : "500";
}

/**
 * What stands where a page could not: what happened, what is safe, what to do.
 * Takes the HTTP status; `reference` is the request's id, for a call to the club.
 */
export function ErrorPage({ status, reference, clubName }: { status: number; reference?: string; clubName?: string }) {
  const { t } = useTranslation("ui");
  const key = keyOf(status);
  const again = key === "503" || key === "500" || key === "429";
  return (
    <PublicShell
      clubName={clubName ?? t("clubName")}
      picture={
        <img
          data-picture=""
          src="/scenes/door.svg"
          alt=""
          width={640}
          height={400}
          className="aspect-16/10 w-full bg-deep object-cover"
        />
      }
    >
      <div className="grid gap-4 text-center">
        <h1 className="text-30 font-semibold">{t(`errorPage.${key}.title`)}</h1>
        <p className="text-ink-2">{t(`errorPage.${key}.detail`)}</p>
        {again ? (
          <ButtonLink to="" reloadDocument variant="primary" icon="refresh" block>
            {t("tryAgain")}
          </ButtonLink>
        ) : null}
        <ButtonLink to="/" reloadDocument block variant={again ? "secondary" : "primary"}>
          {t("toFrontPage")}
        </ButtonLink>
        <p className="text-ink-3">
          {status}
          {reference ? ` · ${reference}` : null}
        </p>
      </div>
    </PublicShell>
  );
}
