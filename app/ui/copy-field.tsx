import { useState } from "react";
import { Icon } from "./icon.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** A text to pass on, such as a link. Without JavaScript the whole of it is there to be selected; with it a button copies it. */
export function CopyField({
  value,
  label,
  copyLabel,
  copiedLabel,
}: {
  value: string;
  label: string;
  copyLabel: string;
  copiedLabel: string;
}) {
  const hydrated = useHydrated();
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex items-center gap-2 rounded-control bg-sunken py-1 pr-1 pl-4">
      <input
        readOnly
        value={value}
        aria-label={label}
        className="min-w-0 flex-1 truncate bg-transparent outline-none noscript:hidden"
        onFocus={(event) => event.currentTarget.select()}
      />
      <span className="hidden min-w-0 flex-1 py-2.5 break-all select-all noscript:block">{value}</span>
      {hydrated ? (
        <button
          type="button"
          className="inline-flex min-h-touch flex-none items-center gap-1.5 px-3 font-semibold text-pine-ink"
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          <Icon name={copied ? "check" : "copy"} />
          <span aria-live="polite">{copied ? copiedLabel : copyLabel}</span>
        </button>
      ) : null}
    </div>
  );
}
