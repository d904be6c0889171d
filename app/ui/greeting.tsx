import type { ReactNode } from "react";

/** The top of the owner's first page: a greeting, the day, the home, and hills with a small house behind them. */
export function Greeting({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="relative -mx-5 mb-0 overflow-hidden px-5 pt-2 pb-5 wide:mx-0 wide:rounded-t-hero wide:px-0">
      <svg
        viewBox="0 0 210 104"
        width="210"
        height="104"
        aria-hidden="true"
        className="absolute right-0 bottom-0 opacity-55 phone:opacity-100"
      >
        <circle cx="150" cy="34" r="15" className="fill-persimmon-wash" />
        <path d="M0 104c40-44 80-44 116-14 30-40 64-36 94-10v24z" className="fill-pine-wash" />
        <path d="M70 104c34-28 70-28 140-4v4z" className="fill-pine-line" opacity=".7" />
        <path
          d="M152 92V58h26v34M147 60l18-13 18 13M160 68h10M160 77h10"
          fill="none"
          strokeWidth="1.75"
          className="stroke-pine-line"
        />
      </svg>
      <div className="relative">
        <h1 className="text-30 font-semibold">{title}</h1>
        <div className="text-ink-2">{children}</div>
      </div>
    </div>
  );
}
