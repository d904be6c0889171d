import { useTranslation } from "react-i18next";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Key } from "./key.tsx";

/** The search box itself, to stand in a GET form. `round` is the owner's pill; `shortcut` shows and answers the key `/`. */
export function SearchField({
  name = "q",
  placeholder,
  defaultValue,
  round = false,
  shortcut = false,
  className,
}: {
  name?: string;
  placeholder: string;
  defaultValue?: string;
  round?: boolean;
  shortcut?: boolean;
  className?: string;
}) {
  const { t } = useTranslation("ui");
  return (
    <span className={classNames("relative block", className)}>
      <Icon
        name="search"
        size={18}
        className="pointer-events-none absolute inset-y-0 left-4 my-auto text-ink-3 wide:left-3"
      />
      <input
        type="search"
        name={name}
        defaultValue={defaultValue}
        placeholder={placeholder}
        aria-label={placeholder || t("search")}
        data-key-search={shortcut ? "" : undefined}
        enterKeyHint="search"
        className={classNames(
          "input border-control-line! pl-11! wide:pl-9!",
          round && "rounded-full",
          shortcut && "wide:pr-10!",
        )}
      />
      {shortcut ? (
        <span
          className="pointer-events-none absolute inset-y-0 right-2.5 hidden items-center wide:flex"
          aria-hidden="true"
        >
          <Key name="/" />
        </span>
      ) : null}
    </span>
  );
}
