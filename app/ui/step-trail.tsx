import { useTranslation } from "react-i18next";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** Where a piece of staff work stands, such as upload → columns → dry run → import. `current` is the index of the step in hand. */
export function StepTrail({ label, steps, current }: { label: string; steps: string[]; current: number }) {
  const { t } = useTranslation("ui");
  return (
    <ol aria-label={label} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-meta text-ink-2">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? "step" : undefined}
          className={classNames(
            "flex items-center gap-1.5",
            index < current && "text-pine-ink",
            index === current && "font-semibold text-ink",
          )}
        >
          {index > 0 ? <span className="mr-0.5 w-5 border-t border-line-mid" /> : null}
          {index < current ? <Icon name="check" size={16} /> : null}
          {index < current ? <span className="sr-only">{t("stage.done")}</span> : null}
          {step}
        </li>
      ))}
    </ol>
  );
}
