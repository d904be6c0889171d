import { getFormProps, getInputProps, useForm, type FieldMetadata, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Field } from "#app/ui/field.tsx";
import { FlashMessage } from "#app/ui/flash-message.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

type Face = { name: string; developerName: string; dutyPhone: string; actColor: string; attendColor: string };

/** What the club calls itself and which two colours are its own. */
export function ClubFaceScreen({
  face,
  contrast,
  saved,
  lastResult,
}: {
  face: Face;
  /** Contrast ratios of the saved colours with their grounds. */
  contrast: { act: string; attend: string };
  saved: boolean;
  lastResult?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation("identity");
  const [form, fields] = useForm<Face>({ id: "club-face", lastResult, defaultValue: face });
  return (
    <div className="grid max-w-xl gap-4">
      {saved ? <FlashMessage>{t("settings.saved")}</FlashMessage> : null}
      <Card padded>
        <Form method="post" {...getFormProps(form)} className="grid gap-5">
          <TextField field={fields.name} label={t("club.name")} hint={t("club.nameHint")} />
          <TextField field={fields.developerName} label={t("club.developer")} />
          <TextField field={fields.dutyPhone} label={t("club.dutyPhone")} hint={t("club.dutyPhoneHint")} />
          <div className="grid gap-4 tablet:grid-cols-2">
            <ColorField
              field={fields.actColor}
              label={t("club.actColor")}
              hint={t("club.contrast", { ratio: contrast.act })}
            />
            <ColorField
              field={fields.attendColor}
              label={t("club.attendColor")}
              hint={t("club.contrast", { ratio: contrast.attend })}
            />
          </div>
          <div>
            <Button variant="primary">{t("settings.save")}</Button>
          </div>
        </Form>
      </Card>
      <Notice icon="lock">{t("club.fixedColors")}</Notice>
    </div>
  );
}

function TextField({ field, label, hint }: { field: FieldMetadata<string>; label: string; hint?: string }) {
  return (
    <Field id={field.id} label={label} hint={hint} error={field.errors}>
      <TextInput {...getInputProps(field, { type: "text" })} />
    </Field>
  );
}

/** The browser's own colour picker; it can only give #rrggbb. */
function ColorField({ field, label, hint }: { field: FieldMetadata<string>; label: string; hint: string }) {
  return (
    <Field id={field.id} label={label} hint={hint} error={field.errors}>
      <TextInput {...getInputProps(field, { type: "color" })} className="h-control! p-1!" />
    </Field>
  );
}
