import type { ComponentPropsWithoutRef } from "react";
import { useFieldControl } from "./field-context.ts";

/** The browser's own way to choose a file, with its button in the club's clothes. */
export function FileInput(props: Omit<ComponentPropsWithoutRef<"input">, "type" | "className">) {
  return (
    <input
      type="file"
      {...useFieldControl(props)}
      className="block w-full text-ink-2 file:mr-3 file:min-h-control file:rounded-control file:border file:border-control-line file:bg-surface file:px-4 file:font-semibold file:text-ink"
    />
  );
}
