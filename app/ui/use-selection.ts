import { useEffect, useState } from "react";

/** The checkboxes of one bulk form, wherever on the page they stand. */
export function selectionBoxes(formId: string, name: string): HTMLInputElement[] {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) {
    return [];
  }
  return Array.from(form.elements).filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === "checkbox" && element.name === name,
  );
}

/** How many of a bulk form's checkboxes are ticked, and how many there are. Zero and zero until the browser runs JavaScript. */
export function useSelection(formId: string, name: string): { selected: number; total: number } {
  const [counts, setCounts] = useState({ selected: 0, total: 0 });
  useEffect(() => {
    function count() {
      const boxes = selectionBoxes(formId, name);
      setCounts({ selected: boxes.filter((box) => box.checked).length, total: boxes.length });
    }
    count();
    document.addEventListener("change", count);
    document.addEventListener("reset", count);
    return () => {
      document.removeEventListener("change", count);
      document.removeEventListener("reset", count);
    };
  }, [formId, name]);
  return counts;
}
