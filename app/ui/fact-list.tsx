import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { inkClass } from "./tone.ts";
import type { Tone } from "./tone.ts";

export type Fact = { term: ReactNode; value: ReactNode; tone?: Tone };

/** Names and values in two columns: a home's data, a warranty verdict, a member's contact. */
export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(4.5em,auto)_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map((fact, index) => (
        <div key={index} className="contents">
          <dt className="text-ink-2">{fact.term}</dt>
          <dd className={fact.tone ? inkClass[fact.tone] : undefined}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type SumLine = { label: ReactNode; amount: ReactNode };

/**
 * How a sum comes about: lines such as gross and tax, then the result under a rule.
 * Amounts arrive formatted. `gold` is for rewards.
 */
export function SumList({
  lines,
  total,
  ground = "gold",
}: {
  lines: SumLine[];
  total: SumLine;
  ground?: "gold" | "sunken" | "none";
}) {
  const groundClass = {
    gold: "rounded-m bg-gold-wash px-3.5 py-3",
    sunken: "rounded-m bg-sunken px-3.5 py-3",
    none: "",
  }[ground];
  return (
    <dl className={groundClass}>
      {lines.map((line, index) => (
        <div key={index} className="flex justify-between gap-3 py-px">
          <dt>{line.label}</dt>
          <dd className="phrase">{line.amount}</dd>
        </div>
      ))}
      <div
        className={classNames(
          "mt-1.5 flex justify-between gap-3 pt-1.5 text-18 font-semibold text-gold-ink",
          ground !== "none" && "border-t border-gold-line",
        )}
      >
        <dt>{total.label}</dt>
        <dd className="phrase">{total.amount}</dd>
      </div>
    </dl>
  );
}
