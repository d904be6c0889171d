import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useHydrated } from "./use-hydrated.ts";
import { selectionBoxes, useSelection } from "./use-selection.ts";

/** Ticks every row of the page, or none. Only there with JavaScript. */
export function SelectAll({ formId, name }: { formId: string; name: string }) {
  const { t } = useTranslation("ui");
  const hydrated = useHydrated();
  const { selected, total } = useSelection(formId, name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) {
      box.current.indeterminate = selected > 0 && selected < total;
    }
  }, [selected, total]);
  if (!hydrated) {
    return null;
  }
  return (
    <input
      ref={box}
      type="checkbox"
      className="mark m-0! block"
      aria-label={t("selectAll")}
      checked={total > 0 && selected === total}
      onChange={(event) => {
        const { checked } = event.currentTarget;
        selectionBoxes(formId, name).forEach((entry) => {
          entry.checked = checked;
        });
        document.dispatchEvent(new Event("change"));
      }}
    />
  );
}
