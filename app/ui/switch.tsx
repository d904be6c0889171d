import type { ComponentPropsWithoutRef, ReactNode } from "react";

/** A setting that is on or off. Inside a form it is a checkbox; where it should act at once give the form a button too. */
export function Switch({
  label,
  detail,
  ...rest
}: Omit<ComponentPropsWithoutRef<"input">, "type" | "role" | "className"> & { label: ReactNode; detail?: ReactNode }) {
  return (
    <label className="flex min-h-row items-center justify-between gap-4 py-row-y">
      <span className="min-w-0">
        <span className="block">{label}</span>
        {detail ? <span className="block text-ink-2">{detail}</span> : null}
      </span>
      <input type="checkbox" role="switch" {...rest} className="switch" />
    </label>
  );
}
