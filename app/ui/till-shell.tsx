import type { ReactNode } from "react";
import { Logo } from "./logo.tsx";
import { classNames } from "./class-names.ts";

/**
 * The merchant's till: one column that fills the screen. `answer` paints the whole screen, green for accepted,
 * amber for not now, red for refused; `start` and `end` stand in its top bar.
 */
export function TillShell({
  merchant,
  till,
  end,
  answer,
  logoSrc,
  children,
}: {
  merchant: string;
  /** Which till, such as 1 号机. */
  till?: string;
  /** Today's count. */
  end?: ReactNode;
  answer?: "accepted" | "not-now" | "refused";
  logoSrc?: string;
  children: ReactNode;
}) {
  const ground = answer
    ? {
        accepted: "bg-[#1f5c4a] text-[#fffdfa]",
        "not-now": "bg-[#a8431a] text-[#fffdfa]",
        refused: "bg-[#a3211a] text-[#fffdfa]",
      }[answer]
    : "bg-paper";
  return (
    <div className={classNames("min-h-page", ground, answer && "[--ink:#22302b] [--paper:#fffdfa]")}>
      <div className="mx-auto flex min-h-page w-full max-w-[480px] flex-col gap-4 px-5 pt-3 pb-safe">
        <header className="flex min-h-touch items-center gap-2.5">
          <Logo src={logoSrc} />
          <h1 className="min-w-0 flex-1">
            <span className="font-semibold">{merchant}</span> {till}
          </h1>
          {end}
        </header>
        <main id="content" className="flex flex-1 flex-col gap-4 pb-4">
          {children}
        </main>
      </div>
    </div>
  );
}

/** The answer after a scan, full screen: a big mark, big words, the facts, and what to press next. */
export function TillAnswer({
  mark,
  title,
  detail,
  facts,
  children,
}: {
  mark: ReactNode;
  title: ReactNode;
  detail: ReactNode;
  facts: { term: ReactNode; value: ReactNode }[];
  /** The next step. */
  children: ReactNode;
}) {
  return (
    <>
      <div role="alert" className="grid justify-items-center pt-8 text-center">
        <span className="grid size-36 place-items-center rounded-full bg-[rgb(255_255_255/0.15)]">{mark}</span>
        <h2 className="mt-6 text-40 font-semibold">{title}</h2>
        <p className="mt-1 text-20 font-semibold">{detail}</p>
      </div>
      <dl className="mt-4 border-b border-[rgb(255_255_255/0.3)]">
        {facts.map((fact, index) => (
          <div
            key={index}
            className="flex min-h-12 items-center justify-between gap-4 border-t border-[rgb(255_255_255/0.3)]"
          >
            <dt>{fact.term}</dt>
            <dd className="text-right font-semibold">{fact.value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-auto grid gap-3 text-center">{children}</div>
    </>
  );
}
