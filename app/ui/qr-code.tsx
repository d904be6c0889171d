import { classNames } from "./class-names.ts";

/**
 * A QR code, black on white in every scheme so that any camera reads it.
 * Takes the SVG text made on the server (from `qrcode`, never from a person) and what the code leads to, in words.
 */
export function QrCode({ svg, label, className }: { svg: string; label: string; className?: string }) {
  return (
    <div
      role="img"
      aria-label={label}
      className={classNames("rounded-m bg-code-paper p-2 text-code-ink *:block *:h-auto *:w-full", className)}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
