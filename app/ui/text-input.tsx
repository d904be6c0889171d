import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-context.ts";

/** One line of text, a number, a phone. `prefix` stands inside the box before the text (+86, ¥), `suffix` after it (分, %). */
export function TextInput({
  prefix,
  suffix,
  className,
  ...rest
}: Omit<ComponentPropsWithoutRef<"input">, "prefix"> & { prefix?: ReactNode; suffix?: ReactNode }) {
  const control = useFieldControl(rest);
  const input = (
    <input
      type="text"
      {...control}
      className={classNames("input", Boolean(prefix) && "pl-14!", Boolean(suffix) && "pr-14!", className)}
    />
  );
  if (!prefix && !suffix) {
    return input;
  }
  const affixClass = "pointer-events-none absolute inset-y-0 grid min-w-14 place-items-center px-2 text-ink-2";
  return (
    <span className="relative block">
      {prefix ? <span className={classNames(affixClass, "left-0")}>{prefix}</span> : null}
      {input}
      {suffix ? <span className={classNames(affixClass, "right-0")}>{suffix}</span> : null}
    </span>
  );
}

/** A typed code (sign-in, voucher): wide-set figures, the phone's number pad, filled from the message by the phone itself. */
export function CodeInput({ className, ...rest }: ComponentPropsWithoutRef<"input">) {
  const control = useFieldControl(rest);
  return (
    <input
      type="text"
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      {...control}
      className={classNames("input text-20! font-semibold tracking-[0.5em]", className)}
    />
  );
}
