import { useEffect } from "react";

const typedInto = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typedInto));
}

function keyRows(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("[data-key-row]"));
}

function moveTo(rows: HTMLElement[], index: number) {
  rows.forEach((row) => row.removeAttribute("data-current"));
  const row = rows[Math.min(rows.length - 1, Math.max(0, index))];
  row?.setAttribute("data-current", "");
  row?.scrollIntoView({ block: "nearest" });
}

function openRow(row: HTMLElement | undefined) {
  row?.querySelector<HTMLElement>("[data-key-open]")?.click();
}

function answerKey(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  if (isTyping(event.target)) {
    if (event.key === "Escape" && event.target instanceof HTMLElement) {
      event.target.blur();
    }
    return;
  }
  const rows = keyRows();
  const current = rows.findIndex((row) => row.hasAttribute("data-current"));
  switch (event.key) {
    case "/":
      document.querySelector<HTMLInputElement>("[data-key-search]")?.select();
      document.querySelector<HTMLInputElement>("[data-key-search]")?.focus();
      break;
    case "j":
      moveTo(rows, current + 1);
      break;
    case "k":
      moveTo(rows, current - 1);
      break;
    case "x":
      rows[current]?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
      break;
    case "Enter":
      if (current < 0 || (event.target instanceof HTMLElement && event.target.matches("a, button, summary"))) {
        return;
      }
      openRow(rows[current]);
      break;
    case "?":
      document.querySelector<HTMLDialogElement>("dialog[data-key-help]")?.showModal();
      break;
    default:
      return;
  }
  event.preventDefault();
}

function answerClick(event: MouseEvent) {
  const { target } = event;
  if (!(target instanceof Element) || target.closest("a, button, input, label, select, textarea, summary")) {
    return;
  }
  const row = target.closest<HTMLElement>("[data-key-row]");
  if (row && !document.getSelection()?.toString()) {
    openRow(row);
  }
}

/**
 * The staff keyboard: `/` searches, `j` and `k` move through the rows marked data-key-row, `x` ticks one,
 * Enter opens the link marked data-key-open inside it, `?` shows the help. A click on a row opens it too.
 */
export function useStaffKeys(): void {
  useEffect(() => {
    document.addEventListener("keydown", answerKey);
    document.addEventListener("click", answerClick);
    return () => {
      document.removeEventListener("keydown", answerKey);
      document.removeEventListener("click", answerClick);
    };
  }, []);
}
