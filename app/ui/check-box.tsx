import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-context.ts";

type MarkInput = Omit<ComponentPropsWithoutRef<"input">, "type" | "children">;

/** A checkbox with its words; the words are part of the target. `detail` is a quieter second line. */
export function CheckBox({ label, detail, className, ...rest }: MarkInput & { label: ReactNode; detail?: ReactNode }) {
  const control = useFieldControl(rest);
  return (
    <label className={classNames("flex min-h-touch items-start gap-3 py-2", className)}>
      <input type="checkbox" {...control} className="mark" />
      <span className="min-w-0">
        {label}
        {detail ? <span className="block text-ink-2">{detail}</span> : null}
      </span>
    </label>
  );
}
