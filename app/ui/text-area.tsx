import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-context.ts";

/** Several lines of text, `rows` at least. Grows with what is typed where the browser can. */
export function TextArea({ className, rows = 3, style, ...rest }: ComponentPropsWithoutRef<"textarea">) {
  const control = useFieldControl(rest);
  // A field that is as large as its content does not look at `rows`; 22 px are padding and border.
  const minBlockSize = `calc(${rows} * 1lh + 22px)`;
  return (
    <textarea
      rows={rows}
      {...control}
      className={classNames("input [field-sizing:content]", className)}
      style={{ minBlockSize, ...style }}
    />
  );
}
