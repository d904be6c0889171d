import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-context.ts";

/** Several lines of text. Grows with what is typed where the browser can. */
export function TextArea({ className, rows = 3, ...rest }: ComponentPropsWithoutRef<"textarea">) {
  const control = useFieldControl(rest);
  return <textarea rows={rows} {...control} className={classNames("input [field-sizing:content]", className)} />;
}
