import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  detail?: ReactNode;
  /** At the card's right edge: a sum, a count. */
  end?: ReactNode;
  disabled?: boolean;
};

/**
 * One of several choices, each a card. Put it inside a FieldGroup.
 * `columns` is the number beside each other where there is room; `dot` shows the radio itself.
 */
export function RadioCards({
  name,
  options,
  defaultValue,
  columns = 1,
  dot = false,
  required,
}: {
  name: string;
  options: ChoiceOption[];
  defaultValue?: string;
  columns?: 1 | 2 | 3;
  dot?: boolean;
  required?: boolean;
}) {
  const columnClass = { 1: "grid-cols-1", 2: "grid-cols-1 phone:grid-cols-2", 3: "grid-cols-1 phone:grid-cols-3" }[
    columns
  ];
  return (
    <div className={classNames("grid gap-2.5", columnClass)}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            disabled={option.disabled}
            required={required}
          />
          <span className="flex items-start gap-3 px-4 py-row-y">
            {dot ? <span className="choice-dot" /> : null}
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{option.label}</span>
              {option.detail ? <span className="block text-ink-2">{option.detail}</span> : null}
            </span>
            {option.end ? <span className="font-semibold">{option.end}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Choices as pills: one of several, or any number with `multiple`. Put it inside a FieldGroup. */
export function ChoicePills({
  name,
  options,
  defaultValues = [],
  multiple = false,
}: {
  name: string;
  options: ChoiceOption[];
  defaultValues?: string[];
  multiple?: boolean;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {options.map((option) => (
        <label key={option.value} className="choice choice-pill">
          <input
            type={multiple ? "checkbox" : "radio"}
            name={name}
            value={option.value}
            defaultChecked={defaultValues.includes(option.value)}
            disabled={option.disabled}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

/** A scale of whole numbers, such as 0 to 10. `low` and `high` say what its ends mean. */
export function ScaleChoice({
  name,
  from,
  to,
  low,
  high,
  defaultValue,
  required,
}: {
  name: string;
  from: number;
  to: number;
  low: ReactNode;
  high: ReactNode;
  defaultValue?: number;
  required?: boolean;
}) {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(48px,1fr))] gap-2">
        {steps.map((step) => (
          <label key={step} className="choice choice-solid">
            <input type="radio" name={name} value={step} defaultChecked={step === defaultValue} required={required} />
            <span className="grid min-h-12 place-items-center text-18 font-semibold">{step}</span>
          </label>
        ))}
      </div>
      <div className="flex justify-between gap-4 text-ink-2">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  );
}
