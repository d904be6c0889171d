import { getInputProps, type FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

/** A new password, typed twice. */
export function NewPasswordFields({
  password,
  again,
  shortest,
}: {
  password: FieldMetadata<string>;
  again: FieldMetadata<string>;
  /** Least number of characters. */
  shortest: number;
}) {
  const { t } = useTranslation("identity");
  return (
    <>
      <Field
        id={password.id}
        label={t("password.new")}
        hint={t("password.hint", { count: shortest })}
        error={password.errors}
      >
        <TextInput
          {...getInputProps(password, { type: "password" })}
          autoComplete="new-password"
          autoFocus={password.errors !== undefined}
        />
      </Field>
      <Field id={again.id} label={t("password.again")} error={again.errors}>
        <TextInput
          {...getInputProps(again, { type: "password" })}
          autoComplete="new-password"
          autoFocus={password.errors === undefined && again.errors !== undefined}
        />
      </Field>
    </>
  );
}
