import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Brand } from "./logo.tsx";
import { SkipLink } from "./skip-link.tsx";

/** The frame before or beside the club: sign-in, a friend's consent, an error. `picture` runs from edge to edge under the bar. */
export function PublicShell({
  clubName,
  company,
  logoSrc,
  end,
  picture,
  children,
}: {
  clubName: string;
  company?: string;
  logoSrc?: string;
  /** In the bar: large type or language. */
  end?: ReactNode;
  picture?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto flex min-h-page w-full max-w-[480px] flex-col">
      <SkipLink />
      <header className="flex min-h-14 items-center justify-between gap-3 py-1 pr-3 pl-5">
        <Link to="/" className="inline-flex min-h-touch min-w-0 items-center">
          <Brand clubName={clubName} company={company} logoSrc={logoSrc} />
        </Link>
        {end}
      </header>
      {picture}
      <main id="content" tabIndex={-1} className="flex-1 px-5 pt-5 pb-10 outline-none">
        {children}
      </main>
    </div>
  );
}
