import { useId } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldContext } from "./field-context.ts";
import { Icon } from "./icon.tsx";

type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and how to mend it; a list shows its first entry. */
  error?: ReactNode | string[];
  /** Adds "(optional)" to the label. Everything else is taken to be needed. */
  optional?: boolean;
};

function firstError(error: FieldTexts["error"]): ReactNode {
  return Array.isArray(error) ? error[0] : error;
}

/** The red line under a control. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-1.5 text-red-ink">
      <Icon name="warning" size={18} className="mt-[0.22em]" />
      <span>{children}</span>
    </p>
  );
}

function LabelText({ label, optional }: Pick<FieldTexts, "label" | "optional">) {
  const { t } = useTranslation("ui");
  return (
    <>
      {label}
      {optional ? <span className="font-normal text-ink-3">{t("optional")}</span> : null}
    </>
  );
}

/**
 * Label, control, hint and error of one value. Controls of this folder inside it take their id,
 * aria-describedby, aria-invalid and required from it. Give `id` when the form library chose one.
 */
export function Field({
  id,
  label,
  hint,
  error,
  optional = false,
  required = false,
  children,
}: FieldTexts & { id?: string; required?: boolean; children: ReactNode }) {
  const ownId = useId();
  const controlId = id ?? ownId;
  const message = firstError(error);
  const hintId = hint ? `${controlId}-description` : undefined;
  const errorId = message ? `${controlId}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(" ") || undefined;
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <label htmlFor={controlId} className="font-semibold">
        <LabelText label={label} optional={optional} />
      </label>
      <FieldContext.Provider value={{ id: controlId, describedBy, invalid: errorId !== undefined, required }}>
        {children}
      </FieldContext.Provider>
      {message ? <FieldError id={errorId}>{message}</FieldError> : null}
      {hint ? (
        <p id={hintId} className="text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The same for a group of radio buttons, checkboxes or several inputs that answer one question. */
export function FieldGroup({
  id,
  label,
  hint,
  error,
  optional = false,
  children,
}: FieldTexts & { id?: string; children: ReactNode }) {
  const ownId = useId();
  const groupId = id ?? ownId;
  const message = firstError(error);
  const hintId = hint ? `${groupId}-description` : undefined;
  const errorId = message ? `${groupId}-error` : undefined;
  return (
    <fieldset
      id={groupId}
      className="grid min-w-0 content-start gap-1.5"
      aria-describedby={[errorId, hintId].filter(Boolean).join(" ") || undefined}
      aria-invalid={errorId !== undefined || undefined}
    >
      <legend className="mb-1.5 font-semibold">
        <LabelText label={label} optional={optional} />
      </legend>
      {children}
      {message ? <FieldError id={errorId}>{message}</FieldError> : null}
      {hint ? (
        <p id={hintId} className="text-ink-3">
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}
