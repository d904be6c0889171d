import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFieldControl } from "./field-context.ts";
import { Icon } from "./icon.tsx";

const stepClass =
  "grid size-touch place-items-center rounded-control border border-control-line bg-surface text-ink hover:bg-sunken disabled:border-line disabled:text-ink-3";

/**
 * A small whole number with a button on either side, such as the number of seats.
 * Without JavaScript it is a number input. `onChange` hears every new value.
 */
export function Stepper({
  name,
  min,
  max,
  defaultValue,
  onChange,
  ...rest
}: {
  name: string;
  min: number;
  max: number;
  defaultValue: number;
  onChange?: (value: number) => void;
  id?: string;
  "aria-label"?: string;
}) {
  const { t } = useTranslation("ui");
  const input = useRef<HTMLInputElement>(null);
  const control = useFieldControl(rest);
  function step(by: number) {
    const element = input.current;
    if (element) {
      const next = Math.min(max, Math.max(min, (Number(element.value) || min) + by));
      element.value = String(next);
      element.dispatchEvent(new Event("input", { bubbles: true }));
      onChange?.(next);
    }
  }
  return (
    <span className="inline-flex items-center gap-1.5">
      <button type="button" className={stepClass} aria-label={t("fewer")} onClick={() => step(-1)}>
        <Icon name="minus" />
      </button>
      <input
        ref={input}
        type="number"
        inputMode="numeric"
        name={name}
        min={min}
        max={max}
        defaultValue={defaultValue}
        onChange={(event) => onChange?.(Number(event.currentTarget.value))}
        {...control}
        className="input w-14! px-0! text-center font-semibold [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
      />
      <button type="button" className={stepClass} aria-label={t("more")} onClick={() => step(1)}>
        <Icon name="plus" />
      </button>
    </span>
  );
}
