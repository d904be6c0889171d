import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-context.ts";
import { Icon } from "./icon.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };

/** The phone's own list of choices. `placeholder` adds an empty first choice. */
export function Select({
  options,
  placeholder,
  className,
  ...rest
}: Omit<ComponentPropsWithoutRef<"select">, "children"> & { options: SelectOption[]; placeholder?: string }) {
  const control = useFieldControl(rest);
  return (
    <span className={classNames("relative block", className)}>
      <select {...control} className="input">
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        name="chevron-down"
        size={18}
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-ink-2"
      />
    </span>
  );
}
