import { classNames } from "./class-names.ts";

/**
 * A QR code, black on white in every scheme, with the four modules of quiet around it that scanners need.
 * Takes the SVG text made on the server without a margin (from `qrcode`, never from a person) and what the code
 * leads to, in words. Its width comes from `className`.
 */
export function QrCode({ svg, label, className }: { svg: string; label: string; className?: string }) {
  return (
    <div role="img" aria-label={label} className={classNames("overflow-hidden rounded-m bg-code-paper", className)}>
      <div className="p-[10%] *:block *:h-auto *:w-full" dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}
