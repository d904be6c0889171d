import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-context.ts";

type NativeInput = Omit<ComponentPropsWithoutRef<"input">, "type">;

/** A calendar day as the club's zone sees it, value and limits as 2026-11-21. */
export function DateInput({ className, ...rest }: NativeInput) {
  return <input type="date" {...useFieldControl(rest)} className={classNames("input", className)} />;
}

/** A time of day, value as 14:00. */
export function TimeInput({ className, ...rest }: NativeInput) {
  return <input type="time" {...useFieldControl(rest)} className={classNames("input", className)} />;
}

/** Day and time in the club's zone, value as 2026-11-21T14:00. */
export function DateTimeInput({ className, ...rest }: NativeInput) {
  return <input type="datetime-local" {...useFieldControl(rest)} className={classNames("input", className)} />;
}
