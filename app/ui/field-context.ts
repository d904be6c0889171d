import { createContext, useContext } from "react";

type FieldWiring = { id: string; describedBy?: string; invalid: boolean; required: boolean };

export const FieldContext = createContext<FieldWiring | null>(null);

type Wirable = {
  id?: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: boolean | "true" | "false" | "grammar" | "spelling";
};

/**
 * Fills in what the surrounding Field knows about its control (id, required, described by, invalid).
 * Takes the control's own props; these win where they are set. Outside a Field it returns them unchanged.
 */
export function useFieldControl<Props extends Wirable>(props: Props): Props {
  const field = useContext(FieldContext);
  if (field === null) {
    return props;
  }
  return {
    ...props,
    id: props.id ?? field.id,
    required: props.required ?? (field.required || undefined),
    "aria-describedby": field.describedBy ?? props["aria-describedby"],
    "aria-invalid": field.invalid || props["aria-invalid"] || undefined,
  };
}
